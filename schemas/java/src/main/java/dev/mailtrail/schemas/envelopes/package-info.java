// Generated from schemas/export/index.json; not to be edited.
/**
 * Documents of Envelopes of Amazon SNS, Amazon SQS and CloudWatch Logs, and their parts.
 *
 * <p>The documents are:
 *
 * <ul>
 *   <li>{@link dev.mailtrail.schemas.envelopes.SnsMessage}: {@code sns-message}
 *   <li>{@link dev.mailtrail.schemas.envelopes.SnsLambdaEvent}: {@code sns-lambda-event}
 *   <li>{@link dev.mailtrail.schemas.envelopes.SqsLambdaEvent}: {@code sqs-lambda-event}
 *   <li>{@link dev.mailtrail.schemas.envelopes.S3TestEvent}: {@code s3-test-event}
 *   <li>{@link dev.mailtrail.schemas.envelopes.CloudWatchLogsMessage}: {@code cloudwatch-logs-message}
 *   <li>{@link dev.mailtrail.schemas.envelopes.CloudWatchLogsData}: {@code cloudwatch-logs-data}
 * </ul>
 */
package dev.mailtrail.schemas.envelopes;
