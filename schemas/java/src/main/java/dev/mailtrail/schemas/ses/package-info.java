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
 * </ul>
 */
package dev.mailtrail.schemas.ses;
