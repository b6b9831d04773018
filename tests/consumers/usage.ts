// What users of the package write; a line after `@ts-expect-error` must not compile.
import type { DocumentName, Documents, ses } from "@mailtrail/schemas";
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

// Events and notifications have different tags.
export function untagged(event: ses.SendingEvent): unknown {
  if (event.eventType === "Bounce") {
    // @ts-expect-error: among notifications, `eventType` and `bounce` could be anything
    return event.bounce.bounceType;
  }
  return undefined;
}

export function notified(event: ses.SendingEventByNotificationType): string {
  return event.notificationType === "Bounce" ? event.bounce.bounceType : event.mail.messageId;
}

export function tag(event: ses.SendingEvent): unknown {
  return "eventType" in event ? event.eventType : event["notificationType"];
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

// Members that nobody knows can be reached, and nothing is known of them.
export function later(record: CloudTrailRecord): unknown {
  const value: unknown = record["memberOfTomorrow"];
  // @ts-expect-error: unknown
  return value.length;
}

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
