package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"
)

const digits = json.Number("-123456789012345678901234567890.10e3")

// What members become, one after the other.
var odd = []any{nil, "text", digits, true, map[string]any{}, []any{}, []any{nil}, map[string]any{"": digits}}

// Halves of surrogate pairs, which Go has no runes for, and runes that are in no fixture in their place.
var halves = strings.NewReplacer("\ue000", `\ud800`, "\ue001", `\udfff`)
var runes = strings.NewReplacer(`\ud800`, "\ue000", `\udfff`, "\ue001")

type changes struct {
	count, lost int
	document    string
	root        any
}

// all tries one change per member of the value at a place; which one, differs from member to member.
func (c *changes) all(place string, value any) {
	switch value := value.(type) {
	case []any:
		for index, item := range value {
			value[index] = odd[c.count%len(odd)]
			here := fmt.Sprintf("%s/%d", place, index)
			c.try(here)
			value[index] = item
			c.all(here, item)
		}
	case map[string]any:
		names := make([]string, 0, len(value))
		for name := range value {
			names = append(names, name)
		}
		sort.Strings(names)
		for _, name := range names {
			member, here := value[name], place+"/"+name
			switch kind := c.count % (len(odd) + 3); kind {
			case len(odd):
				delete(value, name)
				c.try(here)
			case len(odd) + 1: // known names in another case, beside the known ones
				other := strings.ToUpper(name)
				if _, taken := value[other]; taken {
					other += "Unknown"
				}
				value[other] = digits
				c.try(here)
				delete(value, other)
			case len(odd) + 2: // names that package json makes one of
				value["\ue000"], value["\ue001"] = member, member
				c.try(here)
				delete(value, "\ue000")
				delete(value, "\ue001")
			default:
				value[name] = odd[kind]
				c.try(here)
			}
			value[name] = member
			c.all(here, member)
		}
	}
}

func (c *changes) try(place string) {
	c.count++
	text, err := json.Marshal(c.root)
	if err != nil {
		panic(err)
	}
	again, err := written(c.document, []byte(halves.Replace(string(text))))
	if err != nil || !reflect.DeepEqual(tree([]byte(runes.Replace(string(again)))), c.root) {
		c.lost++
		fmt.Fprintf(os.Stderr, "refused or lost after a change: %s %s: %v\n", c.document, place, err)
	}
}

// tree keeps the digits of numbers.
func tree(text []byte) (value any) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	return value
}
