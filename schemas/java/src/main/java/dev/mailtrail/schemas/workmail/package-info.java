// Generated from schemas/export/index.json; not to be edited.
/**
 * Documents of Amazon WorkMail, and their parts.
 *
 * <p>The documents are:
 *
 * <ul>
 *   <li>{@link dev.mailtrail.schemas.workmail.EventRecord}: {@code workmail-event-record}
 *   <li>{@link dev.mailtrail.schemas.workmail.MailboxAccessLog}: {@code workmail-mailbox-access-log}
 *   <li>{@link dev.mailtrail.schemas.workmail.AccessControlLog}: {@code workmail-access-control-log}
 *   <li>{@link dev.mailtrail.schemas.workmail.AuthenticationLog}: {@code workmail-authentication-log}
 *   <li>{@link dev.mailtrail.schemas.workmail.PersonalAccessTokenLog}: {@code workmail-personal-access-token-log}
 *   <li>{@link dev.mailtrail.schemas.workmail.AvailabilityProviderLog}: {@code workmail-availability-provider-log}
 *   <li>{@link dev.mailtrail.schemas.workmail.AvailabilityProviderRequest}: {@code workmail-availability-provider-request}
 *   <li>{@link dev.mailtrail.schemas.workmail.AvailabilityProviderResponse}: {@code workmail-availability-provider-response}
 *   <li>{@link dev.mailtrail.schemas.workmail.MailboxExportLog}: {@code workmail-mailbox-export-log}
 *   <li>{@link dev.mailtrail.schemas.workmail.MessageFlowEvent}: {@code workmail-message-flow-event}
 *   <li>{@link dev.mailtrail.schemas.workmail.MessageFlowResponse}: {@code workmail-message-flow-response}
 * </ul>
 */
package dev.mailtrail.schemas.workmail;
