// Package object reads JSON objects into structs and writes them again without losing anything.
//
// A struct has fields with tags as package json wants them, where omitempty says that a member may be missing, and a last field Extra, of
// type map[string]json.RawMessage. A member that does not fit its field goes to Extra as the text it is, and a usual member that is missing
// as nil. Names must be equal to the letter.
package object

import (
	"reflect"
	"strings"
	"sync"
)

type field struct {
	index int
	name  string
	usual bool
}

var known sync.Map // of types of structs to []field

func fields(of reflect.Type) []field {
	if found, ok := known.Load(of); ok {
		return found.([]field)
	}
	var all []field
	for index := 0; index < of.NumField(); index++ {
		name, options, _ := strings.Cut(of.Field(index).Tag.Get("json"), ",")
		if name != "-" {
			all = append(all, field{index, name, options != "omitempty"})
		}
	}
	known.Store(of, all)
	return all
}

// Read reads text into a pointer to a struct. It fails only if text is no object.
func Read(text []byte, into any) error {
	members, err := membersOf(text)
	if err != nil {
		return err
	}
	object := reflect.ValueOf(into).Elem()
	object.SetZero()
	for _, field := range fields(object.Type()) {
		member, found := members[field.name]
		if !found {
			if field.usual {
				members[field.name] = nil
			}
		} else if value := object.Field(field.index); read(member, value) {
			delete(members, field.name)
		} else {
			value.SetZero()
		}
	}
	if len(members) != 0 {
		object.FieldByName("Extra").Set(reflect.ValueOf(members))
	}
	return nil
}
