//! One piece of evidence.

use mailtrail_wire::{Extra, Map, Presence, Wire};

/// One piece of evidence of AWS Audit Manager.
///
/// Names of members are those of the SQL schema, which is in lower case.
///
/// See [AWS CloudTrail/Supported SQL schemas for event data stores](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html).
///
/// ```
/// use cloudtrail_records::{Document as _, EvidenceData};
///
/// let evidence = EvidenceData::from_json(r#"{"evidenceid": "11112222-3333", "compliancecheck": "PASSED"}"#)?;
/// assert_eq!(evidence.compliance_check, "PASSED");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct EvidenceData {
    /// Further properties of the evidence.
    #[wire(name = "attributes", evidence = "inferred")]
    pub attributes: Presence<Map<String>>,
    /// Account that the evidence belongs to.
    #[wire(name = "awsaccountid", evidence = "inferred")]
    pub aws_account_id: Presence<String>,
    /// Organization that the account belongs to.
    #[wire(name = "awsorganization", evidence = "inferred")]
    pub aws_organization: Presence<String>,
    /// Outcome of the compliance check.
    #[wire(name = "compliancecheck", evidence = "inferred")]
    pub compliance_check: Presence<String>,
    /// Where the evidence was collected from.
    #[wire(name = "datasource", evidence = "inferred")]
    pub data_source: Presence<String>,
    /// Name of the event that the evidence is about.
    #[wire(name = "eventname", evidence = "inferred")]
    pub event_name: Presence<String>,
    /// Service of the event that the evidence is about.
    #[wire(name = "eventsource", evidence = "inferred")]
    pub event_source: Presence<String>,
    /// Account that the evidence was collected from.
    #[wire(name = "evidenceawsaccountid", evidence = "inferred")]
    pub evidence_aws_account_id: Presence<String>,
    /// Kind of evidence.
    #[wire(name = "evidencebytype", evidence = "inferred")]
    pub evidence_by_type: Presence<String>,
    /// Identity that the evidence is about.
    #[wire(name = "iamid", evidence = "inferred")]
    pub iam_id: Presence<String>,
    /// Identifier of the evidence.
    #[wire(name = "evidenceid", evidence = "inferred")]
    pub evidence_id: Presence<String>,
    /// Time at which the evidence was collected.
    #[wire(name = "time", evidence = "inferred")]
    pub time: Presence<String>,
    /// Assessment that collected the evidence.
    #[wire(name = "assessmentid", evidence = "inferred")]
    pub assessment_id: Presence<String>,
    /// Set that the control belongs to.
    #[wire(name = "controlsetid", evidence = "inferred")]
    pub control_set_id: Presence<String>,
    /// Control that the evidence supports.
    #[wire(name = "controlid", evidence = "inferred")]
    pub control_id: Presence<String>,
    /// Name of the control.
    #[wire(name = "controlname", evidence = "inferred")]
    pub control_name: Presence<String>,
    /// Name of the domain of the control.
    #[wire(name = "controldomainname", evidence = "inferred")]
    pub control_domain_name: Presence<String>,
    /// Name of the framework.
    #[wire(name = "frameworkname", evidence = "inferred")]
    pub framework_name: Presence<String>,
    /// Identifier of the framework.
    #[wire(name = "frameworkid", evidence = "inferred")]
    pub framework_id: Presence<String>,
    /// Service that the evidence is about.
    #[wire(name = "service", evidence = "inferred")]
    pub service: Presence<String>,
    /// Category of the service in `service`.
    #[wire(name = "servicecategory", evidence = "inferred")]
    pub service_category: Presence<String>,
    /// ARN of the resource that the evidence is about.
    #[wire(name = "resourcearn", evidence = "inferred")]
    pub resource_arn: Presence<String>,
    /// Kind of the resource in `resourcearn`.
    #[wire(name = "resourcetype", evidence = "inferred")]
    pub resource_type: Presence<String>,
    /// Identifier of the folder that holds the evidence.
    #[wire(name = "evidencefolderid", evidence = "inferred")]
    pub evidence_folder_id: Presence<String>,
    /// Description of the evidence.
    #[wire(name = "description", evidence = "inferred")]
    pub description: Presence<String>,
    /// Place in S3 of evidence that was uploaded by hand.
    #[wire(name = "manualevidences3resourcepath", evidence = "inferred")]
    pub manual_evidence_s3_resource_path: Presence<String>,
    /// Name of the folder that holds the evidence.
    #[wire(name = "evidencefoldername", evidence = "inferred")]
    pub evidence_folder_name: Presence<String>,
    /// Outcome of the compliance check of the resource.
    #[wire(name = "resourcecompliancecheck", evidence = "inferred")]
    pub resource_compliance_check: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}
