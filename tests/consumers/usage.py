"""What users of the package write; mypy checks this file, and it is run."""

import json
import pathlib

from mailtrail_schemas import DOCUMENTS, cloudtrail, ses
from mailtrail_schemas.unions import ses as unions
from pydantic import TypeAdapter, ValidationError

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "fixtures"


def text(name: str) -> str:
    return (FIXTURES / name).read_text()


def flat() -> None:
    event = ses.SendingEvent.model_validate_json(text("ses-events/bounce-event.all-members.json"))
    assert event.event_type == "Bounce" and event.bounce is not None
    recipients: list[ses.BouncedRecipient] = event.bounce.bounced_recipients
    address: str = recipients[0].email_address
    assert "@" in address


def unknown_stays() -> None:
    event = ses.SendingEvent.model_validate({"eventType": "Teleport", "mail": json.loads(MAIL), "teleport": {"to": 1}})
    assert event.model_extra == {"teleport": {"to": 1}}
    assert event.model_dump(by_alias=True, exclude_unset=True)["teleport"] == {"to": 1}


def texts_become_no_numbers() -> None:
    document = json.loads(text("ses-events/delivery-event.all-members.json"))
    document["delivery"]["processingTimeMillis"] = "733"
    for adapter in (TypeAdapter(ses.SendingEvent), TypeAdapter(unions.SendingEventByEventType)):
        try:
            adapter.validate_python(document)
        except ValidationError as error:
            assert error.errors()[0]["type"] == "int_type"
        else:
            raise AssertionError("a text is taken for a number")


def narrow() -> None:
    event = TypeAdapter(unions.SendingEventByEventType).validate_json(text("ses-events/bounce-event.all-members.json"))
    if event.event_type == "Bounce":
        kind: str = event.bounce.bounce_type
        assert kind
    else:
        raise AssertionError(event.event_type)


def errors() -> None:
    try:
        cloudtrail.Record.model_validate({"eventName": 5})
    except ValidationError as error:
        assert any(detail["loc"] == ("eventName",) for detail in error.errors())
    else:
        raise AssertionError("must be refused")


MAIL = json.dumps(json.loads(text("ses-events/bounce-event.all-members.json"))["mail"])

if __name__ == "__main__":
    flat()
    unknown_stays()
    texts_become_no_numbers()
    narrow()
    errors()
    assert "ses-sending-event" in DOCUMENTS
