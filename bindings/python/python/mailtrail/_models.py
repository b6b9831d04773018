"""Documents as models of the package mailtrail-schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._errors import Error, MissingPackage

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ._core import Document

#: Names of kinds that the catalogue of schemas calls otherwise.
_CATALOGUE = {
    "cloudtrail-configuration-item": "cloudtrail-configuration-item-event",
    "cloudtrail-audit-manager-evidence": "cloudtrail-evidence-event",
    "ses-subscription-succeeded": "ses-subscription-succeeded-notification",
    "sns-subscription-confirmation": "sns-message",
    "sns-unsubscribe-confirmation": "sns-message",
}


def model(document: Document) -> BaseModel:
    """The document in its model."""
    try:
        from mailtrail_schemas import DOCUMENTS, ses
    except ImportError as error:
        raise MissingPackage("models come with another package: pip install mailtrail[models]") from error
    name = _CATALOGUE.get(document.kind, document.kind)
    # Functions get a list of these, which is what the catalogue has.
    found = ses.LambdaReceiptRecord if name == "ses-lambda-receipt" else DOCUMENTS.get(name)
    if found is None:
        raise Error(f"mailtrail-schemas has no model for `{name}`; `value` is the document as a dict")
    return found.model_validate_json(document.text)
