//! What must come out of the mailbox: for each message a filter that finds it alone, and for each recipient the outcome and
//! the sentence.

/// Filter; outcome and sentence of each recipient.
type Expected = (&'static str, &'static [(&'static str, &'static str)]);

pub(crate) const STORIES: &[Expected] = &[
    (
        "subject Offer for the garden",
        &[(
            "sent",
            "mary@example.org: handed to the recipient's server at 2026-03-02T08:00:02.310Z; what became of it there is not in this log",
        )],
    ),
    (
        "message <EXAMPLE302@example.com>",
        &[("delivered | Inbox", "mary@example.com got it in the folder Inbox at 2026-03-02T08:01:02.640Z")],
    ),
    (
        "trace trace-EXAMPLE30302",
        &[
            ("delivered | Inbox", "jane@example.com got it in the folder Inbox at 2026-03-02T08:02:03Z"),
            (
                "bounced | 5.2.2 | mailbox full",
                "mary@example.com did not get it: it was handed to the recipient's server at 2026-03-02T08:02:01.005Z and bounced at 2026-03-02T08:02:03.200Z, status 5.2.2, mailbox full",
            ),
            (
                "sent",
                "mary@example.org: handed to the recipient's server at 2026-03-02T08:02:01.700Z; what became of it there is not in this log",
            ),
            (
                "bounced | 550 5.1.1 no such user",
                "nobody@example.org did not get it: the message bounced at 2026-03-02T08:02:09Z, 550 5.1.1 no such user",
            ),
        ],
    ),
    (
        "subject ORDER 30501",
        &[("bounced", "sales@example.org did not get it: the message bounced at 2026-03-02T08:04:20Z")],
    ),
    (
        "subject Question about an invoice",
        &[(
            "bounced | 550 | relaying denied",
            "support@example.org did not get it: the message bounced at 2026-03-02T08:05:03Z, status 550, relaying denied",
        )],
    ),
    (
        "trace trace-EXAMPLE30701",
        &[(
            "bounced | message too large",
            "richard@example.org did not get it: it was handed to the recipient's server at 2026-03-02T08:06:01Z and bounced at 2026-03-02T08:46:01.500Z, message too large",
        )],
    ),
    (
        "subject You have won",
        &[(
            "delivered | Junk E-mail",
            "jane@example.com got it in the folder Junk E-mail at 2026-03-02T08:07:01Z; the spam check said FAIL; the DKIM check said GRAY; the SPF check said FAIL; the DMARC check said GRAY",
        )],
    ),
    (
        "message <EXAMPLE309@example.org>",
        &[
            (
                "stoppedByRule | No newsletters | DROP",
                "jane@example.com did not get it: the inbound rule `No newsletters` stopped it at 2026-03-02T08:08:00.400Z, action DROP",
            ),
            ("delivered | Inbox", "richard@example.com got it in the folder Inbox at 2026-03-02T08:08:01Z"),
        ],
    ),
    (
        "trace trace-EXAMPLE31001",
        &[
            (
                "stoppedByRule | No newsletters | Drop email",
                "mary@example.com: no delivery is logged, and the inbound rule `No newsletters` said Drop email at 2026-03-02T08:09:00.400Z without naming recipients",
            ),
            (
                "stoppedByRule | No newsletters | Drop email",
                "richard@example.com: no delivery is logged, and the inbound rule `No newsletters` said Drop email at 2026-03-02T08:09:00.400Z without naming recipients",
            ),
        ],
    ),
    (
        "subject BUILD 42 FAILED",
        &[(
            "delivered | Builds",
            "mary@example.com got it in the folder Builds at 2026-03-02T08:10:01Z; the mailbox rule `Builds` said Move at 2026-03-02T08:10:00.800Z, folder Builds",
        )],
    ),
    (
        "message EXAMPLE312@example.org",
        &[
            (
                "delivered | Inbox",
                "jane@example.com got it in the folder Inbox at 2026-03-02T08:11:01Z; the mailbox rule `Builds` said Copy at 2026-03-02T08:11:00.800Z, folder Builds, for which recipient is not logged",
            ),
            (
                "delivered | Inbox",
                "mary@example.com got it in the folder Inbox at 2026-03-02T08:11:01.005Z; the mailbox rule `Builds` said Copy at 2026-03-02T08:11:00.800Z, folder Builds, for which recipient is not logged",
            ),
        ],
    ),
    (
        "trace trace-EXAMPLE31301",
        &[(
            "delivered | Inbox",
            "richard@example.com got it in the folder Inbox at 2026-03-02T08:12:01Z; the mailbox rule `Holidays` said Forward at 2026-03-02T08:12:00.800Z, to richard@shop.example.org",
        )],
    ),
    (
        "subject Door code",
        &[(
            "redirected | To Mary | Redirect | mary@example.com",
            "jane@example.com: the mailbox rule `To Mary` said Redirect at 2026-03-02T08:13:00.800Z, to mary@example.com; no delivery to this address is logged",
        )],
    ),
    (
        "message <EXAMPLE315@example.com>",
        &[("delivered | Inbox", "jane@example.com got it in the folder Inbox at 2026-03-02T08:14:03Z")],
    ),
    (
        "trace trace-EXAMPLE30401",
        &[(
            "bounced | 5.2.2 | mailbox full",
            "mary@example.com did not get it: the message bounced at 2026-03-02T08:15:31Z, status 5.2.2, mailbox full",
        )],
    ),
    (
        "subject URGENT PAYMENT",
        &[(
            "delivered | Junk E-mail",
            "mary@example.com got it in the folder Junk E-mail at 2026-03-02T08:16:01Z; the DMARC policy QUARANTINE was applied at 2026-03-02T08:16:00.300Z; the DKIM check said FAIL; the SPF check said FAIL; the DMARC check said FAIL, because neither SPF (FAIL) nor DKIM (FAIL) passed",
        )],
    ),
    (
        "message EXAMPLE317@example.org",
        &[
            (
                "stoppedByDmarc | REJECT",
                "jane@example.com did not get it: the DMARC policy REJECT was applied at 2026-03-02T08:17:00.300Z, and no delivery is logged; the DKIM check said FAIL; the SPF check said FAIL; the DMARC check said FAIL, because neither SPF (FAIL) nor DKIM (FAIL) passed",
            ),
            (
                "stoppedByDmarc | REJECT",
                "mary@example.com did not get it: the DMARC policy REJECT was applied at 2026-03-02T08:17:00.300Z, and no delivery is logged; the DKIM check said FAIL; the SPF check said FAIL; the DMARC check said FAIL, because neither SPF (FAIL) nor DKIM (FAIL) passed",
            ),
        ],
    ),
    (
        "trace trace-EXAMPLE31801",
        &[(
            "delivered | Inbox",
            "richard@example.com got it in the folder Inbox at 2026-03-02T08:18:01Z; the DMARC policy NONE was applied at 2026-03-02T08:18:00.300Z; the DKIM check said FAIL; the DMARC check said FAIL, because SPF passed, but for another domain than that of the author, and DKIM said FAIL",
        )],
    ),
    (
        "subject Invitation",
        &[("delivered | Inbox", "mary@example.com got it in the folder Inbox at 2026-03-02T08:19:03Z")],
    ),
    (
        "message <EXAMPLE320@example.com>",
        &[
            (
                "sent",
                "mary@example.org: handed to the recipient's server at 2026-03-02T08:20:01Z; what became of it there is not in this log",
            ),
            (
                "sent",
                "jane@example.org: handed to the recipient's server at 2026-03-02T08:20:01.020Z; what became of it there is not in this log",
            ),
        ],
    ),
    (
        "trace trace-EXAMPLE32102",
        &[("delivered | Inbox", "mary@example.com got it in the folder Inbox at 2026-03-02T08:21:03Z")],
    ),
    (
        "subject SECOND OFFER",
        &[("pending", "richard@example.org: nothing is logged after submission at 2026-03-02T08:22:00Z")],
    ),
    (
        "message EXAMPLE323@example.org",
        &[(
            "pending",
            "jane@example.com: nothing is logged after the organization received it at 2026-03-02T08:23:00Z",
        )],
    ),
    (
        "trace trace-EXAMPLE32401",
        &[
            (
                "stoppedByRule | Nothing secret | DROP",
                "mary@example.org did not get it: the outbound rule `Nothing secret` stopped it at 2026-03-02T08:24:00.300Z, action DROP",
            ),
            (
                "stoppedByRule | Nothing secret | DROP",
                "jane@example.org did not get it: the outbound rule `Nothing secret` stopped it at 2026-03-02T08:24:00.300Z, action DROP",
            ),
        ],
    ),
    (
        "subject Price list",
        &[
            (
                "stoppedByRule | Partners only | Send bounce response",
                "mary@example.org did not get it: the outbound rule `Partners only` stopped it at 2026-03-02T08:25:00.300Z, action Send bounce response",
            ),
            (
                "sent",
                "richard@example.org: handed to the recipient's server at 2026-03-02T08:25:01Z; what became of it there is not in this log; the outbound rule `Partners only` said Route to SMTP gateway at 2026-03-02T08:25:00.300Z",
            ),
        ],
    ),
    (
        "message <EXAMPLE326@example.com>",
        &[("delivered | Inbox", "jane@example.com got it in the folder Inbox at 2026-03-02T08:26:02Z")],
    ),
    (
        "message EXAMPLE327@example.com",
        &[
            (
                "sent",
                "jane@example.org: handed to the recipient's server at 2026-03-02T08:27:00Z; what became of it there is not in this log",
            ),
            (
                "sent",
                "richard@example.org: handed to the recipient's server at 2026-03-02T08:27:00.100Z; what became of it there is not in this log",
            ),
        ],
    ),
    (
        "subject NOTE WITHOUT A TRACE",
        &[("pending", "mary@example.com: nothing is logged after submission at 2026-03-02T08:28:00Z")],
    ),
    (
        "message EXAMPLE329@example.com",
        &[(
            "sent",
            "richard@example.org: handed to the recipient's server at 2026-03-02T08:29:01Z; what became of it there is not in this log",
        )],
    ),
    (
        "trace trace-EXAMPLE33001",
        &[(
            "sent",
            "jane@example.org: handed to the recipient's server at 2026-03-02T08:30:02Z; what became of it there is not in this log; the event `MESSAGE_RECALLED` at 2026-03-02T08:30:01Z, which this version does not know, is logged",
        )],
    ),
    (
        "subject To all of you",
        &[
            (
                "pending",
                "team@example.com: no delivery to this address is logged; the message reached jane@example.com, richard@example.com, not listed as recipients, maybe members of a group or other names of a mailbox",
            ),
            ("delivered | Inbox", "jane@example.com got it in the folder Inbox at 2026-03-02T08:31:01Z"),
            ("delivered | Inbox", "richard@example.com got it in the folder Inbox at 2026-03-02T08:31:01.010Z"),
        ],
    ),
    (
        "message <EXAMPLE332@shop.example.org>",
        &[
            (
                "delivered | Junk E-mail",
                "jane@example.com got it in the folder Junk E-mail at 2026-03-02T08:32:01Z; the inbound rule `Offers` said MOVE_TO_JUNK at 2026-03-02T08:32:00.400Z; the spam check said GRAY",
            ),
            (
                "delivered | Inbox",
                "richard@example.com got it in the folder Inbox at 2026-03-02T08:32:01.010Z; the inbound rule `Offers` said Never deliver to junk folder at 2026-03-02T08:32:00.400Z; the spam check said GRAY",
            ),
        ],
    ),
    (
        "trace trace-EXAMPLE33302",
        &[(
            "delivered | Inbox",
            "mary@example.com got it in the folder Inbox at 2026-03-02T08:33:01Z, and again in the folder Junk E-mail at 2026-03-02T08:33:06Z; the spam check said FAIL on arrival at 2026-03-02T08:33:05Z",
        )],
    ),
    (
        "trace trace-EXAMPLE33401",
        &[(
            "bounced | host not found",
            "info@example.org did not get it: the message bounced at 2026-03-02T08:34:04Z, host not found",
        )],
    ),
    (
        "subject Opening hours and jobs",
        &[
            (
                "pending",
                "info@example.org: no outcome is logged after submission at 2026-03-02T08:35:00Z; OUTGOING_EMAIL_BOUNCED at 2026-03-02T08:35:04Z is logged without saying for whom",
            ),
            (
                "pending",
                "jobs@example.org: no outcome is logged after submission at 2026-03-02T08:35:00Z; OUTGOING_EMAIL_BOUNCED at 2026-03-02T08:35:04Z is logged without saying for whom",
            ),
        ],
    ),
    (
        "trace trace-EXAMPLE33602",
        &[(
            "stoppedByRule | Chain letters | drop",
            "mary@example.com did not get it: the inbound rule `Chain letters` stopped it at 2026-03-02T08:36:02.400Z, action drop",
        )],
    ),
    (
        "subject Two words",
        &[("delivered", "richard@example.com got it at 2026-03-02T08:37:01Z; the spam check said PROCESSING_FAILED")],
    ),
    (
        "message <EXAMPLE338@example.org>",
        &[(
            "delivered | Inbox",
            "jane@example.com got it in the folder Inbox at 2026-03-02T08:38:01Z; yet a bounce is logged too: the message bounced at 2026-03-02T08:38:02Z, status 5.4.6, forwarding loop",
        )],
    ),
];
