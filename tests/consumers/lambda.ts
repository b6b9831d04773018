// Events in the types that many handlers are written with fit ours, and ours fit them, but for `null` where their types have none.
import type { EventBridgeEvent, SNSEvent, SQSEvent } from "aws-lambda";
import type { cloudtrail, envelopes, ses } from "@mailtrail/schemas";
import { withoutNull } from "@mailtrail/schemas/envelopes";

export const sns = (event: SNSEvent): envelopes.SnsLambdaEvent => event;
export const sqs = (event: SQSEvent): envelopes.SqsLambdaEvent => event;

// Amazon SNS sends `null` where there is no subject, and Amazon SQS where there is no checksum: without a word about that, neither fits.
export const snsBack = (event: envelopes.SnsLambdaEvent): SNSEvent => withoutNull(event);
export const sqsBack = (event: envelopes.SqsLambdaEvent): SQSEvent => withoutNull(event);
// @ts-expect-error: `Subject` may be null
export const snsAsItIs = (event: envelopes.SnsLambdaEvent): SNSEvent => event;
// @ts-expect-error: `md5OfMessageAttributes` may be null
export const sqsAsItIs = (event: envelopes.SqsLambdaEvent): SQSEvent => event;
export const snsType = (event: envelopes.WithoutNull<envelopes.SnsLambdaEvent>): SNSEvent => event;

type Trail = EventBridgeEvent<"AWS API Call via CloudTrail", cloudtrail.Record>;
export const trail = (event: Trail): cloudtrail.CloudTrailEventBridgeEvent => event;
type Mail = EventBridgeEvent<"Email Bounced", ses.BounceEvent>;
export const mail = (event: Mail): ses.SesEventBridgeEvent => event;
export const trailBack = (event: cloudtrail.CloudTrailEventBridgeEvent): EventBridgeEvent<string, unknown> => event;
// Some events of Amazon SES lack what all other events have.
export const mailBack = (event: ses.SesEventBridgeEvent): EventBridgeEvent<string, unknown> => ({ version: "0", id: "", ...event });
