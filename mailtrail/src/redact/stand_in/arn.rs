//! Amazon Resource Names, part by part.

use super::{StandIns, is_account, is_id};
use crate::redact::vocabulary::is_service;
use crate::redact::words::is_public_resource;

/// Services whose resources have no type before them.
const WITHOUT_TYPE: &[&str] = &["s3", "sns", "sqs", "execute-api"];

impl StandIns {
    /// Partition, service and region stay, and so does the type of the resource; what AWS owns stays as a whole.
    pub(super) fn arn(&mut self, arn: &str) -> String {
        let mut parts = arn.splitn(6, ':');
        let (Some(_), Some(_), Some(service), Some(_), Some(account), Some(resource)) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return self.name(arn);
        };
        if account == "aws" {
            return arn.to_owned();
        }
        let before = &arn[..arn.len() - resource.len() - 1 - account.len()];
        let new = if is_account(account) {
            self.account(account)
        } else if account.is_empty() || account == "*" || account.starts_with("cloudfront") {
            account.to_owned()
        } else {
            self.token(account)
        };
        format!("{before}{new}:{}", self.resource(service, resource))
    }

    fn resource(&mut self, service: &str, resource: &str) -> String {
        let mut out = String::with_capacity(resource.len() + 16);
        // What stands behind `aws`, where AWS's own things are named.
        let mut behind_aws = "";
        let mut is_type = !WITHOUT_TYPE.contains(&service) && resource.contains(['/', ':']);
        for part in resource.split_inclusive(['/', ':']) {
            let (part, end) = match part.strip_suffix(['/', ':']) {
                Some(bare) => part.split_at(bare.len()),
                None => (part, ""),
            };
            let stays =
                is_type && part.bytes().all(|it| it.is_ascii_lowercase() || it == b'-' || it.is_ascii_uppercase());
            // `alias/aws/s3`, `assumed-role/aws:ec2-infrastructure/i-1234567890abcdef0`
            let is_service = behind_aws == "/" && is_service(part)
                || behind_aws == ":"
                    && part.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
                    && !is_id(part);
            behind_aws = if part == "aws" { end } else { "" };
            if stays || is_service || !behind_aws.is_empty() || part.is_empty() || is_public_resource(part) {
                out.push_str(part);
            } else {
                out.push_str(&self.token(part));
            }
            is_type = false;
            out.push_str(end);
        }
        out
    }
}
