package object

import (
	"bytes"
	"encoding/json"
	"reflect"
	"sort"
)

// Write writes a struct: its fields in their order, then the rest of Extra. A field that is not zero wins over an entry of Extra.
func Write(from any) ([]byte, error) {
	object := reflect.ValueOf(from)
	extra := object.FieldByName("Extra").Interface().(map[string]json.RawMessage)
	out := writer{}
	out.buffer.WriteByte('{')
	written := make(map[string]bool)
	for _, field := range fields(object.Type()) {
		written[field.name] = true
		value := object.Field(field.index)
		odd, found := extra[field.name]
		switch {
		case !value.IsZero() || field.usual && !found:
			out.member(field.name, orEmpty(value))
		case odd != nil:
			out.member(field.name, odd)
		}
	}
	rest := make([]string, 0, len(extra))
	for name, value := range extra {
		if !written[name] && value != nil {
			rest = append(rest, name)
		}
	}
	sort.Strings(rest)
	for _, name := range rest {
		out.member(name, extra[name])
	}
	out.buffer.WriteByte('}')
	return out.buffer.Bytes(), out.err
}

// orEmpty gives the value, or an empty list for a list of nil, which a member that is always there may not be.
func orEmpty(value reflect.Value) any {
	if value.Kind() == reflect.Slice && value.IsNil() && value.Type().Elem().Kind() != reflect.Uint8 {
		return []any{}
	}
	return value.Interface()
}

type writer struct {
	buffer bytes.Buffer
	err    error
}

func (w *writer) member(name string, value any) {
	if w.buffer.Len() > 1 {
		w.buffer.WriteByte(',')
	}
	w.text(quote(name))
	w.buffer.WriteByte(':')
	w.text(encode(value))
}

func (w *writer) text(text []byte, err error) {
	w.buffer.Write(text)
	if err != nil {
		w.err = err
	}
}

// encode leaves escaping of HTML to the encoder of whoever calls.
func encode(value any) ([]byte, error) {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSuffix(buffer.Bytes(), []byte("\n")), err
}
