// Events in the types that many handlers are written with fit ours, and ours fit them, but for `null` where their types have none.
import type { EventBridgeEvent, SNSEvent, SNSMessage, SQSEvent, SQSRecord } from "aws-lambda";
import type { cloudtrail, envelopes, ses } from "@mailtrail/schemas";

export const sns = (event: SNSEvent): envelopes.SnsLambdaEvent => event;
export const sqs = (event: SQSEvent): envelopes.SqsLambdaEvent => event;

// Amazon SNS sends `null` where there is no subject, and Amazon SQS where there is no checksum.
export const snsBack = ({ Records }: envelopes.SnsLambdaEvent): SNSEvent => ({
  Records: Records.map(({ Sns: { Subject, ...rest }, ...record }) => {
    const message: SNSMessage = Subject == null ? rest : { ...rest, Subject };
    return { ...record, Sns: message };
  }),
});
export const sqsBack = ({ Records }: envelopes.SqsLambdaEvent): SQSEvent => ({
  Records: Records.map(({ md5OfMessageAttributes, ...rest }): SQSRecord => rest),
});

type Trail = EventBridgeEvent<"AWS API Call via CloudTrail", cloudtrail.Record>;
export const trail = (event: Trail): cloudtrail.CloudTrailEventBridgeEvent => event;
type Mail = EventBridgeEvent<"Email Bounced", ses.BounceEvent>;
export const mail = (event: Mail): ses.SesEventBridgeEvent => event;
export const trailBack = (event: cloudtrail.CloudTrailEventBridgeEvent): EventBridgeEvent<string, unknown> => event;
// Some events of Amazon SES lack what all other events have.
export const mailBack = (event: ses.SesEventBridgeEvent): EventBridgeEvent<string, unknown> => ({ version: "0", id: "", ...event });
