//! Functions for the strings in logs.

use std::sync::Arc;

use datafusion::arrow::array::{Array as _, ArrayRef, AsArray as _, StringArray, TimestampMillisecondArray};
use datafusion::arrow::datatypes::{DataType, TimeUnit};
use datafusion::common::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarUDF, Volatility, create_udf};
use datafusion::prelude::SessionContext;
use workmail_events::EventTimestamp;

/// Registers all of them.
pub(crate) fn register(context: &SessionContext) {
    for function in [time(), text("address", |text| Some(address(text))), text("domain", domain)] {
        context.register_udf(function);
    }
}

/// `to_time(text)`: a time as logs write it, or a number of milliseconds or seconds since 1970; null if it is neither.
pub(crate) fn time() -> ScalarUDF {
    let to = DataType::Timestamp(TimeUnit::Millisecond, Some("+00:00".into()));
    create_udf(
        "to_time",
        vec![DataType::Utf8],
        to,
        Volatility::Immutable,
        Arc::new(|arguments: &[ColumnarValue]| {
            of_texts(arguments, |texts| {
                let times: TimestampMillisecondArray = texts.iter().map(|text| text.and_then(milliseconds)).collect();
                Arc::new(times.with_timezone("+00:00"))
            })
        }),
    )
}

fn text(name: &str, of: fn(&str) -> Option<String>) -> ScalarUDF {
    create_udf(
        name,
        vec![DataType::Utf8],
        DataType::Utf8,
        Volatility::Immutable,
        Arc::new(move |arguments: &[ColumnarValue]| {
            of_texts(arguments, |texts| Arc::new(texts.iter().map(|text| text.and_then(of)).collect::<StringArray>()))
        }),
    )
}

fn of_texts(arguments: &[ColumnarValue], of: impl Fn(&StringArray) -> ArrayRef) -> Result<ColumnarValue> {
    let is_scalar = arguments.iter().all(|argument| matches!(argument, ColumnarValue::Scalar(_)));
    let arrays = ColumnarValue::values_to_arrays(arguments)?;
    let Some(texts) = arrays.first().and_then(|array| array.as_string_opt::<i32>()) else {
        return Err(datafusion::error::DataFusionError::Execution("expected a text".to_owned()));
    };
    let values = of(texts);
    if is_scalar && values.len() == 1 {
        return Ok(ColumnarValue::Scalar(datafusion::common::ScalarValue::try_from_array(&values, 0)?));
    }
    Ok(ColumnarValue::Array(values))
}

/// Instant that a text means, in any spelling that event logs have; see [`EventTimestamp::instant`].
fn milliseconds(text: &str) -> Option<i64> {
    // Numbers with many digits behind the point are what a column of numbers makes of milliseconds.
    let time = EventTimestamp::from(text.trim()).instant()?;
    i64::try_from(time.unix_timestamp_nanos().div_euclid(1_000_000)).ok()
}

/// Address without the name before it, in small letters.
fn address(text: &str) -> String {
    let text = text.trim();
    let inside = text.strip_suffix('>').and_then(|rest| rest.rsplit_once('<'));
    inside.map_or(text, |(_, inside)| inside.trim()).to_lowercase()
}

/// What stands behind the last `@` of an address, in small letters; nothing if that is nothing.
fn domain(text: &str) -> Option<String> {
    let address = address(text);
    address.rsplit_once('@').map(|(_, domain)| domain.to_owned()).filter(|domain| !domain.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_all_spellings() {
        let at = Some(1_769_821_323_004);
        for text in ["2026-01-31T01:02:03.004Z", "2026-01-31T02:02:03.004+01:00", "1769821323004", "1769821323004.0"] {
            assert_eq!(milliseconds(text), at, "{text}");
        }
        for text in ["", "soon", "2026-02-30T00:00:00Z", "99999999999999999999"] {
            assert_eq!(milliseconds(text), None, "{text}");
        }
    }

    #[test]
    fn addresses_in_all_spellings() {
        for text in ["mary@example.org", " Mary@EXAMPLE.org ", "Mary Major <mary@example.org>"] {
            assert_eq!(
                (address(text), domain(text)),
                ("mary@example.org".into(), Some("example.org".into())),
                "{text}"
            );
        }
        assert_eq!((domain("postmaster"), domain("a@")), (None, None));
    }
}
