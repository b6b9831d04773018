//! The types of sending events, one line each. Everything that depends on this list is generated from here.

/// Hands the table to a macro. A line has variant, type of the document, and the six spellings: `eventType` on the wire, key of the
/// payload, API v1 if it has the type at all, API v2, `CloudWatch` metric, `detail-type` on `EventBridge`.
macro_rules! for_each_event_type {
    ($macro:ident) => {
        $macro! {
            /// Amazon SES accepted the message and will try to deliver it.
            Send(SendEvent): "Send", "send", Some("send"), "SEND", "Send", "Email Sent";
            /// Mail server of the recipient took the message.
            Delivery(DeliveryEvent): "Delivery", "delivery", Some("delivery"), "DELIVERY", "Delivery", "Email Delivered";
            /// Message bounced permanently, or Amazon SES gave up on it.
            Bounce(BounceEvent): "Bounce", "bounce", Some("bounce"), "BOUNCE", "Bounce", "Email Bounced";
            /// Recipient marked the message as unwanted.
            Complaint(ComplaintEvent): "Complaint", "complaint", Some("complaint"), "COMPLAINT", "Complaint",
                "Email Complaint Received";
            /// Amazon SES accepted the message, found a virus in it and did not send it.
            Reject(RejectEvent): "Reject", "reject", Some("reject"), "REJECT", "Reject", "Email Rejected";
            /// Recipient opened the message in a program that loads pictures.
            Open(OpenEvent): "Open", "open", Some("open"), "OPEN", "Open", "Email Opened";
            /// Recipient followed a link in the message.
            Click(ClickEvent): "Click", "click", Some("click"), "CLICK", "Click", "Email Clicked";
            /// Template and its data did not fit together, so nothing was sent.
            RenderingFailure(RenderingFailureEvent): "Rendering Failure", "failure", Some("renderingFailure"),
                "RENDERING_FAILURE", "RenderingFailure", "Email Rendering Failed";
            /// Message could not be delivered for now; Amazon SES keeps trying.
            DeliveryDelay(DeliveryDelayEvent): "DeliveryDelay", "deliveryDelay", None, "DELIVERY_DELAY", "DeliveryDelay",
                "Email Delivery Delayed";
            /// Recipient changed what it wants to get, by the link or the header of a managed list.
            Subscription(SubscriptionEvent): "Subscription", "subscription", None, "SUBSCRIPTION", "Subscription",
                "Email Subscribed";
        }
    };
}

pub(crate) use for_each_event_type;
