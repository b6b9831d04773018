//! One piece of evidence.

use mailtrail_wire::{Extra, Map, Wire};

/// One piece of evidence of AWS Audit Manager.
///
/// Names of members are those of the SQL schema, which is in lower case.
///
/// See [AWS CloudTrail/Supported SQL schemas for event data stores](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html).
///
/// ```
/// use cloudtrail_records::{Document as _, EvidenceData, Is as _};
///
/// let evidence = EvidenceData::from_json(r#"{"evidenceid": "11112222-3333", "compliancecheck": "PASSED"}"#)?;
/// assert!(evidence.compliance_check.is("PASSED"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct EvidenceData {
    /// Further properties of the evidence.
    #[wire(name = "attributes", evidence = "inferred", content = "opaque", names = "public")]
    pub attributes: Option<Map<String>>,
    /// Account that the evidence belongs to.
    #[wire(name = "awsaccountid", evidence = "inferred", content = "account-id")]
    pub aws_account_id: Option<String>,
    /// Organization that the account belongs to.
    #[wire(name = "awsorganization", evidence = "inferred", content = "id")]
    pub aws_organization: Option<String>,
    /// Outcome of the compliance check.
    #[wire(name = "compliancecheck", evidence = "inferred", content = "public")]
    pub compliance_check: Option<String>,
    /// Where the evidence was collected from.
    #[wire(name = "datasource", evidence = "inferred", content = "public")]
    pub data_source: Option<String>,
    /// Name of the event that the evidence is about.
    #[wire(name = "eventname", evidence = "inferred", content = "public")]
    pub event_name: Option<String>,
    /// Service of the event that the evidence is about.
    #[wire(name = "eventsource", evidence = "inferred", content = "public")]
    pub event_source: Option<String>,
    /// Account that the evidence was collected from.
    #[wire(name = "evidenceawsaccountid", evidence = "inferred", content = "account-id")]
    pub evidence_aws_account_id: Option<String>,
    /// Kind of evidence.
    #[wire(name = "evidencebytype", evidence = "inferred", content = "public")]
    pub evidence_by_type: Option<String>,
    /// Identity that the evidence is about.
    #[wire(name = "iamid", evidence = "inferred", content = "arn")]
    pub iam_id: Option<String>,
    /// Identifier of the evidence.
    #[wire(name = "evidenceid", evidence = "inferred", content = "id")]
    pub evidence_id: Option<String>,
    /// Time at which the evidence was collected.
    #[wire(name = "time", evidence = "inferred", content = "time")]
    pub time: Option<String>,
    /// Assessment that collected the evidence.
    #[wire(name = "assessmentid", evidence = "inferred", content = "id")]
    pub assessment_id: Option<String>,
    /// Set that the control belongs to.
    #[wire(name = "controlsetid", evidence = "inferred", content = "id")]
    pub control_set_id: Option<String>,
    /// Control that the evidence supports.
    #[wire(name = "controlid", evidence = "inferred", content = "id")]
    pub control_id: Option<String>,
    /// Name of the control.
    #[wire(name = "controlname", evidence = "inferred", content = "name")]
    pub control_name: Option<String>,
    /// Name of the domain of the control.
    #[wire(name = "controldomainname", evidence = "inferred", content = "name")]
    pub control_domain_name: Option<String>,
    /// Name of the framework.
    #[wire(name = "frameworkname", evidence = "inferred", content = "name")]
    pub framework_name: Option<String>,
    /// Identifier of the framework.
    #[wire(name = "frameworkid", evidence = "inferred", content = "id")]
    pub framework_id: Option<String>,
    /// Service that the evidence is about.
    #[wire(name = "service", evidence = "inferred", content = "public")]
    pub service: Option<String>,
    /// Category of the service in `service`.
    #[wire(name = "servicecategory", evidence = "inferred", content = "public")]
    pub service_category: Option<String>,
    /// ARN of the resource that the evidence is about.
    #[wire(name = "resourcearn", evidence = "inferred", content = "arn")]
    pub resource_arn: Option<String>,
    /// Kind of the resource in `resourcearn`.
    #[wire(name = "resourcetype", evidence = "inferred", content = "public")]
    pub resource_type: Option<String>,
    /// Identifier of the folder that holds the evidence.
    #[wire(name = "evidencefolderid", evidence = "inferred", content = "id")]
    pub evidence_folder_id: Option<String>,
    /// Description of the evidence.
    #[wire(name = "description", evidence = "inferred", content = "text")]
    pub description: Option<String>,
    /// Place in S3 of evidence that was uploaded by hand.
    #[wire(name = "manualevidences3resourcepath", evidence = "inferred", content = "path")]
    pub manual_evidence_s3_resource_path: Option<String>,
    /// Name of the folder that holds the evidence.
    #[wire(name = "evidencefoldername", evidence = "inferred", content = "name")]
    pub evidence_folder_name: Option<String>,
    /// Outcome of the compliance check of the resource.
    #[wire(name = "resourcecompliancecheck", evidence = "inferred", content = "public")]
    pub resource_compliance_check: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
