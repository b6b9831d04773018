package object

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"unicode/utf8"
)

var number = reflect.TypeOf(json.Number(""))

// read is true if it could put text, a single value, into a field such that writing gives the same value.
func read(text []byte, into reflect.Value) bool {
	if reader, ok := into.Addr().Interface().(json.Unmarshaler); ok {
		return reader.UnmarshalJSON(text) == nil
	}
	switch into.Kind() {
	case reflect.Pointer:
		value := reflect.New(into.Type().Elem())
		if !read(text, value.Elem()) {
			return false
		}
		into.Set(value)
		return true
	case reflect.Slice:
		return text[0] == '[' && readList(text, into)
	case reflect.Map:
		return text[0] == '{' && readMap(text, into)
	case reflect.Bool:
		into.SetBool(text[0] == 't')
		return text[0] == 't' || text[0] == 'f'
	case reflect.String:
		if into.Type() != number {
			return text[0] == '"' && readString(text, into)
		}
		into.SetString(string(text))
		return text[0] == '-' || '0' <= text[0] && text[0] <= '9'
	}
	return false
}

func readList(text []byte, into reflect.Value) bool {
	var items []json.RawMessage
	if json.Unmarshal(text, &items) != nil {
		return false
	}
	list := reflect.MakeSlice(into.Type(), len(items), len(items))
	for index, item := range items {
		if !read(item, list.Index(index)) {
			return false
		}
	}
	into.Set(list)
	return true
}

// Package json could not write names of a map that are no UTF-8; such a map is kept as it is.
func readMap(text []byte, into reflect.Value) bool {
	members, err := membersOf(text)
	if err != nil {
		return false
	}
	all := reflect.MakeMapWithSize(into.Type(), len(members))
	for name, member := range members {
		value := reflect.New(into.Type().Elem()).Elem()
		if !utf8.ValidString(name) || !read(member, value) {
			return false
		}
		all.SetMapIndex(reflect.ValueOf(name), value)
	}
	into.Set(all)
	return true
}

// Package json replaces half of a surrogate pair by U+FFFD; such a text is kept as it is.
func readString(text []byte, into reflect.Value) bool {
	var value string
	if json.Unmarshal(text, &value) != nil {
		return false
	}
	if strings.ContainsRune(value, utf8.RuneError) && (bytes.Contains(text, []byte(`\u`)) || !utf8.Valid(text)) {
		return false
	}
	into.SetString(value)
	return true
}
