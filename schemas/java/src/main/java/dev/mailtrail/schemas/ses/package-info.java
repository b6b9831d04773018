// Generated from schemas/export/index.json; not to be edited.
/**
 * Documents of Amazon SES, and their parts.
 *
 * <p>The documents are:
 *
 * <ul>
 *   <li>{@link dev.mailtrail.schemas.ses.SendingEvent}: {@code ses-sending-event}
 *   <li>{@link dev.mailtrail.schemas.ses.ReceivedNotification}: {@code ses-received-notification}
 *   <li>{@link dev.mailtrail.schemas.ses.SubscriptionSucceededNotification}: {@code ses-subscription-succeeded-notification}
 *   <li>{@link dev.mailtrail.schemas.ses.LambdaReceiptEvent}: {@code ses-lambda-receipt-event}
 *   <li>{@link dev.mailtrail.schemas.ses.LambdaReceiptResponse}: {@code ses-lambda-receipt-response}
 *   <li>{@link dev.mailtrail.schemas.ses.SesEventBridgeEvent}: {@code ses-eventbridge-event}
 *   <li>{@link dev.mailtrail.schemas.ses.IngressPointLog}: {@code ses-mail-manager-ingress-point-log}
 *   <li>{@link dev.mailtrail.schemas.ses.TrafficPolicyLog}: {@code ses-mail-manager-traffic-policy-log}
 *   <li>{@link dev.mailtrail.schemas.ses.RuleSetLog}: {@code ses-mail-manager-rule-set-log}
 *   <li>{@link dev.mailtrail.schemas.ses.GetSendStatisticsOutput}: {@code ses-get-send-statistics-output}
 *   <li>{@link dev.mailtrail.schemas.ses.GetMessageInsightsOutput}: {@code ses-get-message-insights-output}
 *   <li>{@link dev.mailtrail.schemas.ses.ListSuppressedDestinationsOutput}: {@code ses-list-suppressed-destinations-output}
 * </ul>
 */
package dev.mailtrail.schemas.ses;
