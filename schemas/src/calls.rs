//! APIs whose calls have schemas: requests and responses in records.

#[cfg(feature = "calls")]
mod schema;

#[cfg(feature = "calls")]
use cloudtrail_records::api::Service;

use crate::{BASE, VERSION};

#[cfg(feature = "calls")]
pub use self::schema::call_schema;

/// An API whose calls have schemas. They are made with the feature `calls`, and are in `calls` of the export.
///
/// ```
/// let api = mailtrail_schemas::call_api("workmail").ok_or("none")?;
/// assert_eq!(api.title, "Amazon WorkMail");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CallApi {
    /// Name in files and commands.
    pub name: &'static str,
    /// Name for people.
    pub title: &'static str,
    #[cfg(feature = "calls")]
    pub(crate) service: Service,
}

impl CallApi {
    /// Returns the `$id` of its schema.
    ///
    /// ```
    /// let api = mailtrail_schemas::call_api("ses-v2").ok_or("none")?;
    /// assert!(api.id().ends_with("/calls/2020-12/ses-v2.schema.json"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn id(&self) -> String {
        format!("{BASE}/{VERSION}/calls/2020-12/{}.schema.json", self.name)
    }

    /// Returns the operations. Requires the feature `calls`.
    ///
    /// ```
    /// let api = mailtrail_schemas::call_api("workmail").ok_or("none")?;
    /// assert!(api.operations().contains(&"CreateUser"));
    /// # Ok::<(), &str>(())
    /// ```
    #[cfg(feature = "calls")]
    pub fn operations(&self) -> &'static [&'static str] {
        self.service.operations()
    }

    /// Returns the event sources of its records, without `.amazonaws.com`. Requires the feature `calls`.
    ///
    /// ```
    /// let api = mailtrail_schemas::call_api("ses-v2").ok_or("none")?;
    /// assert!(api.sources().contains(&"ses"));
    /// # Ok::<(), &str>(())
    /// ```
    #[cfg(feature = "calls")]
    pub fn sources(&self) -> &'static [&'static str] {
        self.service.sources()
    }
}

/// One line for each API: name, title, and the service that has the types.
macro_rules! apis {
    ($($name:literal, $title:literal, $service:ident;)*) => {
        /// All APIs whose calls have schemas.
        ///
        /// ```
        /// assert!(mailtrail_schemas::CALL_APIS.iter().any(|api| api.name == "cloudtrail"));
        /// ```
        pub const CALL_APIS: &[CallApi] = &[$(
            CallApi { name: $name, title: $title, #[cfg(feature = "calls")] service: Service::$service },
        )*];
    };
}

apis! {
    "cloudtrail", "AWS CloudTrail", CloudTrail;
    "cloudtrail-data", "AWS CloudTrail Data", CloudTrailData;
    "mail-manager", "Amazon SES Mail Manager", MailManager;
    "ses", "Amazon SES, version 1", Ses;
    "ses-v2", "Amazon SES, version 2", SesV2;
    "workmail", "Amazon WorkMail", WorkMail;
    "workmail-message-flow", "Amazon WorkMail Message Flow", MessageFlow;
}

/// Returns the API with a name.
///
/// ```
/// assert!(mailtrail_schemas::call_api("weather").is_none());
/// ```
pub fn call_api(name: &str) -> Option<&'static CallApi> {
    CALL_APIS.iter().find(|api| api.name == name)
}
