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
 *   <li>{@link dev.mailtrail.schemas.envelopes.FirehoseEvent}: {@code firehose-event}
 *   <li>{@link dev.mailtrail.schemas.envelopes.FirehoseResponse}: {@code firehose-response}
 *   <li>{@link dev.mailtrail.schemas.envelopes.KinesisEvent}: {@code kinesis-event}
 *   <li>{@link dev.mailtrail.schemas.envelopes.S3Notification}: {@code s3-notification}
 *   <li>{@link dev.mailtrail.schemas.envelopes.FunctionUrlEvent}: {@code function-url-event}
 *   <li>{@link dev.mailtrail.schemas.envelopes.ApiGatewayEvent}: {@code api-gateway-event}
 *   <li>{@link dev.mailtrail.schemas.envelopes.SqsBatchResponse}: {@code sqs-batch-response}
 *   <li>{@link dev.mailtrail.schemas.envelopes.StreamBatchResponse}: {@code stream-batch-response}
 *   <li>{@link dev.mailtrail.schemas.envelopes.ScheduledEvent}: {@code scheduled-event}
 *   <li>{@link dev.mailtrail.schemas.envelopes.ListMetricsOutput}: {@code cloudwatch-list-metrics-output}
 *   <li>{@link dev.mailtrail.schemas.envelopes.GetMetricStatisticsOutput}: {@code cloudwatch-get-metric-statistics-output}
 *   <li>{@link dev.mailtrail.schemas.envelopes.MetricStreamRecord}: {@code cloudwatch-metric-stream-record}
 * </ul>
 */
package dev.mailtrail.schemas.envelopes;
