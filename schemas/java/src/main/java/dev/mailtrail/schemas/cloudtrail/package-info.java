// Generated from schemas/export/index.json; not to be edited.
/**
 * Documents of AWS CloudTrail, and their parts.
 *
 * <p>The documents are:
 *
 * <ul>
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.LogFile}: {@code cloudtrail-log-file}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.Event}: {@code cloudtrail-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.Record}: {@code cloudtrail-record}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.InsightEvent}: {@code cloudtrail-insight-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.LakeInsightEvent}: {@code cloudtrail-lake-insight-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.AggregatedEvent}: {@code cloudtrail-aggregated-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.ActivityLogEvent}: {@code cloudtrail-activity-log-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.ConfigurationItemEvent}: {@code cloudtrail-configuration-item-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.EvidenceEvent}: {@code cloudtrail-evidence-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.CloudTrailEventBridgeEvent}: {@code cloudtrail-eventbridge-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.LookupEvent}: {@code cloudtrail-lookup-event}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.LookupEventsOutput}: {@code cloudtrail-lookup-events-output}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.GetQueryResultsOutput}: {@code cloudtrail-get-query-results-output}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.Digest}: {@code cloudtrail-digest}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.ResultSignFile}: {@code cloudtrail-result-sign-file}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.DeliveryNotification}: {@code cloudtrail-delivery-notification}
 *   <li>{@link dev.mailtrail.schemas.cloudtrail.AuditEvent}: {@code cloudtrail-audit-event}
 * </ul>
 */
package dev.mailtrail.schemas.cloudtrail;
