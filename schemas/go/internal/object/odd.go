package object

import (
	"encoding/json"
	"strings"
)

// NonZero gives a pointer to a value, or nil for the zero value, in whose place an odd one may stand.
func NonZero[T comparable](value T) *T {
	var zero T
	if value == zero {
		return nil
	}
	return &value
}

// Text gives a text, also if a number or a truth value stands in its place.
func Text(usual *string, odd json.RawMessage) (value string) {
	switch {
	case usual != nil:
		value = *usual
	case len(odd) == 0 || strings.ContainsRune("n[{", rune(odd[0])):
	case odd[0] != '"' || json.Unmarshal(odd, &value) != nil:
		value = string(odd)
	}
	return value
}

// Truth gives a truth value, also if it is spelt as text.
func Truth(usual *bool, odd json.RawMessage) bool {
	if usual != nil {
		return *usual
	}
	return string(odd) == `"true"` || string(odd) == `"True"`
}

// Number gives a number, also if it is spelt as text.
func Number(usual *json.Number, odd json.RawMessage) (value json.Number) {
	switch {
	case usual != nil:
		value = *usual
	case len(odd) == 0 || odd[0] != '"' || json.Unmarshal(odd, &value) != nil: // refuses texts that are no numbers
		value = ""
	}
	return value
}
