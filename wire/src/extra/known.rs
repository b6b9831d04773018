//! Known fields that are `null`, or have a value of another type.

use super::{Extra, Fields};
use crate::{Error, FieldName, Json, Presence, Wire, push_token};

impl<T: Fields> Extra<T> {
    /// Returns whether the field of this name is `null`.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsMessage};
    ///
    /// assert!(SnsMessage::from_json(r#"{"Subject": null, "Message": "hello"}"#)?.extra.is_null("Subject"));
    /// assert!(!SnsMessage::default().extra.is_null("Subject"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn is_null(&self, name: &str) -> bool {
        match index::<T>(name) {
            Some(index) => self.rest.is_null(index),
            None => self.get(name).is_some_and(|json| json.view().is_null()),
        }
    }

    /// Returns the value of the field of this name, if it is neither of the field's type nor `null`.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json, SnsMessage};
    ///
    /// let message = SnsMessage::from_json(r#"{"Subject": ["Order"], "Message": "hello"}"#)?;
    /// assert_eq!(message.subject, None);
    /// assert_eq!(message.extra.unexpected("Subject").map(Json::as_str), Some(r#"["Order"]"#));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn unexpected(&self, name: &str) -> Option<&Json> {
        self.rest.odd_at(index::<T>(name)?)
    }

    /// Returns the state of the field of this name, one of four.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Presence, SnsMessage};
    ///
    /// let message = SnsMessage::from_json(r#"{"Subject": null, "Message": "hello"}"#)?;
    /// assert_eq!(message.extra.presence("Subject", &message.subject), Presence::Null);
    /// assert_eq!(message.extra.presence("Message", &message.message), Presence::Value(&"hello".to_owned()));
    /// assert_eq!(message.extra.presence("Token", &message.token), Presence::Absent);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn presence<'a, V>(&'a self, name: &str, field: &'a Option<V>) -> Presence<'a, V> {
        match (field, index::<T>(name)) {
            (Some(value), _) => Presence::Value(value),
            (None, Some(index)) => self.rest.presence(index, None),
            (None, None) => Presence::Absent,
        }
    }

    /// Returns the value of the field of this name, or an error that says what was found instead.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Error, SnsMessageAttribute};
    ///
    /// fn value(attribute: &SnsMessageAttribute) -> Result<&String, Error> {
    ///     attribute.extra.required("Value", &attribute.value)
    /// }
    ///
    /// assert_eq!(value(&SnsMessageAttribute::from_json(r#"{"Value": "books"}"#)?)?, "books");
    /// let error = value(&SnsMessageAttribute::from_json(r#"{"Value": [7]}"#)?).unwrap_err();
    /// assert_eq!(error.to_string(), "/Value: expected a string, found an array");
    /// let error = value(&SnsMessageAttribute::default()).unwrap_err();
    /// assert_eq!(error.to_string(), "/Value: missing field `Value` (string)");
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the field is `None`.
    #[inline]
    pub fn required<'a, V: Wire>(&self, name: &str, field: &'a Option<V>) -> Result<&'a V, Error> {
        field.as_ref().ok_or_else(|| self.refused::<V>(name))
    }

    /// Why a field has no value.
    #[cold]
    fn refused<V: Wire>(&self, name: &str) -> Error {
        let mut path = String::new();
        push_token(&mut path, name);
        match self.presence::<V>(name, &None) {
            Presence::Absent | Presence::Value(_) => Error::missing(path, name, V::SHAPE),
            Presence::Null => Error::wrong(path, "null", V::SHAPE),
            Presence::Unexpected(json) => match V::refusal(json.text()) {
                Some(error) => error.under(&path),
                None => Error::wrong(path, json.text(), V::SHAPE),
            },
        }
    }

    /// Sets the field of this name to `null`. This has an effect only if the struct field is `None`.
    ///
    /// A name that the type does not know becomes an unknown field.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsMessage};
    ///
    /// let mut message = SnsMessage::default();
    /// message.extra.set_null("Subject");
    /// message.extra.set_null("subject");
    /// assert_eq!(message.to_json(), r#"{"Subject":null,"subject":null}"#);
    /// ```
    pub fn set_null(&mut self, name: &str) {
        match index::<T>(name) {
            Some(index) => self.rest.set_null(index),
            None => self.set_unknown(name, Json::null()),
        }
    }

    /// Sets the field of this name to a value of another type. This has an effect only if the struct field is `None`.
    ///
    /// A name that the type does not know becomes an unknown field.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json, SnsMessage};
    ///
    /// let mut message = SnsMessage::default();
    /// message.extra.set_unexpected("Subject", Json::parse("[7]")?);
    /// assert_eq!(message.to_json(), r#"{"Subject":[7]}"#);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn set_unexpected(&mut self, name: &str, value: Json) {
        match index::<T>(name) {
            Some(_) if value.view().is_null() => self.set_null(name),
            Some(index) => self.rest.set_odd(index, value),
            None => self.set_unknown(name, value),
        }
    }

    /// Removes everything under a name, whether it is known or unknown.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsMessageAttribute};
    ///
    /// let mut attribute = SnsMessageAttribute::from_json(r#"{"Value": null, "level": 7}"#)?;
    /// attribute.extra.clear("Value");
    /// attribute.extra.clear("level");
    /// assert_eq!(attribute, SnsMessageAttribute::default());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn clear(&mut self, name: &str) {
        if let Some(index) = index::<T>(name) {
            self.rest.clear(index);
        }
        if !self.is_empty() {
            self.rest.unknown_mut().retain(|(known, _)| known.as_str() != name);
        }
    }

    /// Gives an unknown member a value, the first one of its name if there is one.
    fn set_unknown(&mut self, name: &str, value: Json) {
        let unknown = self.rest.unknown_mut();
        match unknown.iter_mut().find(|(known, _)| known.as_str() == name) {
            Some((_, json)) => *json = value,
            None => unknown.push((FieldName::from(name), value)),
        }
    }
}

fn index<T: Fields>(name: &str) -> Option<usize> {
    (T::NAMES.index)(name)
}
