// What users of the package write; a line after `@ts-expect-error` must not compile.
import type { DocumentName, Documents, cloudtrail, ses } from "@mailtrail/schemas";
import { isRecord } from "@mailtrail/schemas/cloudtrail";
import { type BounceEvent, isBounceEvent } from "@mailtrail/schemas/ses";
import type * as flat from "@mailtrail/schemas/flat";
import type { SendingEvent } from "@mailtrail/schemas/flat/ses";
import type { Record as CloudTrailRecord } from "@mailtrail/schemas/cloudtrail";
import type { EventRecord } from "@mailtrail/schemas/workmail";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

// The tag narrows to one event.
export function addresses(event: ses.SendingEventByEventType): string[] {
  switch (event.eventType) {
    case "Bounce":
      return event.bounce.bouncedRecipients.map((recipient) => recipient.emailAddress);
    case "Complaint":
      return event.complaint.complainedRecipients.map((recipient) => recipient.emailAddress);
    case "Delivery":
      return event.delivery.recipients;
    case "Send":
    case "Reject":
    case "Open":
    case "Click":
    case "Rendering Failure":
    case "DeliveryDelay":
    case "Subscription":
      return event.mail.destination;
    default: {
      // All cases are above.
      const never: never = event;
      return never;
    }
  }
}

export function wrong(event: ses.SendingEventByEventType): unknown {
  if (event.eventType === "Bounce") {
    // @ts-expect-error: 5 is no member of a bounce, and `bounce` is no string
    const text: string = event.bounce;
    return text;
  }
  // @ts-expect-error: no event has this type
  return event.eventType === "Bonce";
}

// Events and notifications have different tags; the first decides.
export function bounced(event: ses.SendingEvent): string {
  switch (event.eventType) {
    case "Bounce":
      return event.bounce.bounceType;
    case "Open":
      return event.open.ipAddress;
    case undefined:
      return event.notificationType === "Bounce" ? event.bounce.bounceType : event.notificationType;
    default:
      return event.eventType;
  }
}

export function notified(event: ses.SendingEventByNotificationType): string {
  return event.notificationType === "Bounce" ? event.bounce.bounceType : event.mail.messageId;
}

// Members tell, too.
export function told(event: ses.SendingEvent): string {
  if ("bounce" in event) return event.bounce.bounceType;
  if ("complaint" in event) return event.complaint.feedbackId;
  // @ts-expect-error: only those of a bounce have it
  return event.bounce;
}

// Guards are code, for events and notifications alike.
export function guarded(event: ses.SendingEvent): string[] {
  return isBounceEvent(event) ? event.bounce.bouncedRecipients.map((recipient) => recipient.emailAddress) : [];
}

// Events of CloudTrail are told by category and by members.
export function happened(event: cloudtrail.Event): string {
  switch (event.eventCategory) {
    case "Aggregated":
      return event.summary.primaryDimension.dimension;
    case "Insight":
      return "insightDetails" in event ? event.insightDetails.insightType : event.awsRegion;
    case "Management":
    case "Data":
      return event.eventName ?? "unnamed";
    default:
      return (isRecord(event) ? event.eventSource : event.awsRegion) ?? "another";
  }
}

// Named values are offered, and others are taken.
holds<Same<ses.BotEvent, "Likely" | "Unlikely" | (string & {})>>();
const known: ses.BounceType = "Permanent";
const unknown: ses.BounceType = "Everlasting";
// @ts-expect-error: no text
const number: ses.BounceType = 5;
export const values = [known, unknown, number];

// Members that are not always there are undefined, and undefined is not the same as absent.
export function region(record: CloudTrailRecord): string | undefined {
  // @ts-expect-error: may be absent
  const code: string = record.errorCode;
  return code;
}
// @ts-expect-error: with `exactOptionalPropertyTypes`, absent is absent
export const absent: Pick<CloudTrailRecord, "errorCode"> = { errorCode: undefined };

// Members that nobody knows are there, and nothing is known of them; `flat` reaches them without a cast.
export function later(record: CloudTrailRecord, same: flat.cloudtrail.Record): unknown[] {
  // @ts-expect-error: no such member
  const value: unknown = record["memberOfTomorrow"];
  const cast = (record as unknown as { [name: string]: unknown })["memberOfTomorrow"];
  const reached = same["memberOfTomorrow"];
  // @ts-expect-error: unknown
  return [value, cast, reached, reached.length];
}
export const address = (event: BounceEvent): string | undefined => event.bounce.bouncedRecipients[0]?.emailAddress;

export function workmail(record: EventRecord): string {
  return record.event.eventName === "RULE_APPLIED" ? "a rule" : record.event.eventName;
}

export function parse<Name extends DocumentName>(_name: Name, text: string): Documents[Name] {
  return JSON.parse(text) as Documents[Name];
}
export const bounces = parse("ses-received-notification", "{}").receipt.recipients;

// Without unions, an event of any type fits, and every payload may be absent.
const tomorrow: SendingEvent = { eventType: "Postponed", mail: JSON.parse("{}") };
export const documents: flat.Documents["ses-sending-event"] = tomorrow;
// @ts-expect-error: may be absent
export const bounceType = tomorrow.bounce.bounceType;
