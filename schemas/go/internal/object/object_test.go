package object

import (
	"encoding/json"
	"strings"
	"testing"
)

type part struct {
	Name  string                     `json:"name"`
	Extra map[string]json.RawMessage `json:"-"`
}

func (p *part) UnmarshalJSON(text []byte) error { return Read(text, p) }
func (p part) MarshalJSON() ([]byte, error)     { return Write(p) }

type whole struct {
	Text   *string                    `json:"text,omitempty"`
	Number json.Number                `json:"number"`
	Flag   *bool                      `json:"flag,omitempty"`
	Part   part                       `json:"part"`
	Parts  []part                     `json:"parts"`
	Named  map[string][]string        `json:"named,omitempty"`
	Any    json.RawMessage            `json:"any,omitempty"`
	Extra  map[string]json.RawMessage `json:"-"`
}

func (w *whole) UnmarshalJSON(text []byte) error { return Read(text, w) }
func (w whole) MarshalJSON() ([]byte, error)     { return Write(w) }

func TestNothingIsLost(t *testing.T) {
	for _, text := range []string{
		`{}`,
		`{"text":null,"number":null,"flag":null,"part":null,"parts":null,"named":null,"any":null}`,
		`{"text":"","number":0,"flag":false,"part":{},"parts":[],"named":{},"any":{}}`,
		`{"text":5,"number":"5","flag":"true","part":[],"parts":{},"named":[],"any":""}`,
		`{"number":1.0,"part":{"name":""},"parts":[{"name":"a","b":1e3},{}]}`,
		`{"number":-123456789012345678901234567890.10e3,"part":{"name":"a"},"parts":[null]}`,
		`{"number":1,"part":{"name":"a"},"parts":[],"named":{"a":[null]},"TEXT":{"z":1.10,"a":[]},"Text":1}`,
		`{"text":"\ud800","number":1,"part":{"name":"\udc00\ud800"},"parts":[]}`,
		`{"number":1,"part":{"name":"a","\ud800":1,"\ud801":2},"parts":[{"name":"","\udfff":{"\ud800":1}}],"a\ud800\n\udc00\\":3,"\ud800":1,"\ud801":2}`,
		`{"number":1,"part":{"name":"a"},"parts":[],"named":{"\ud800":["a"],"\ud801":["b"]},"\"\ud800b":5}`,
		`{"number":1,"part":{"name":"a"},"parts":[],"\\ud800":1,"�":[],"� \ud800 𐀀":1}`,
		"{\"number\":1,\"part\":{\"name\":\"a\",\"\xfe\":1},\"parts\":[],\"named\":{\"\xff\":[],\"\xfe\":[]},\"\xfe\":1,\"\xff\":2}",
	} {
		var value whole
		if err := json.Unmarshal([]byte(text), &value); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		again, err := json.Marshal(value)
		if err != nil || string(again) != text {
			t.Errorf("%s became %s: %v", text, again, err)
		}
	}
}

func TestOnlyObjectsAreRead(t *testing.T) {
	for _, text := range []string{`null`, `[]`, `"text"`, `5`, `{`, `{"\ud800":}`} {
		var value whole
		if err := json.Unmarshal([]byte(text), &value); err == nil {
			t.Errorf("%s is no object", text)
		}
	}
}

func TestNestingHasALimit(t *testing.T) {
	for _, levels := range []int{9_999, 10_000} {
		text := `{"number":1,"part":{"name":"a"},"parts":[],"\ud800":` + strings.Repeat("[", levels) + strings.Repeat("]", levels) + `}`
		var value whole
		err := json.Unmarshal([]byte(text), &value)
		if levels == 10_000 {
			if err == nil {
				t.Error("refused nothing")
			}
			continue
		}
		again, other := json.Marshal(value)
		if err != nil || other != nil || string(again) != text {
			t.Errorf("%v, %v", err, other)
		}
	}
}

func TestNamesAreDecoded(t *testing.T) {
	var value whole
	text := `{ "\ud800\udc00\/" : 1 , "\u004eumber\ud800\t":2, "numbe\u0072":3, "\ud800":4, "\ud800":5, "":6}`
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"𐀀/": "1", "Number\xed\xa0\x80\t": "2", "\xed\xa0\x80": "5", "": "6", "part": "", "parts": ""}
	if value.Number != "3" || len(value.Extra) != len(want) {
		t.Errorf("%+v", value)
	}
	for name, text := range want {
		if member, found := value.Extra[name]; !found || string(member) != text {
			t.Errorf("%q: `%s`", name, member)
		}
	}
}

func TestNothingStaysOfTheDocumentBefore(t *testing.T) {
	value := whole{Text: new(string), Extra: map[string]json.RawMessage{"a": nil}}
	if err := json.Unmarshal([]byte(`{"number":1,"part":{"name":"a"},"parts":[]}`), &value); err != nil {
		t.Fatal(err)
	}
	if value.Text != nil || value.Extra != nil {
		t.Errorf("%+v", value)
	}
}

func TestFieldsWinOverExtra(t *testing.T) {
	var value whole
	if err := json.Unmarshal([]byte(`{"flag":"true","part":{"name":"a"},"parts":[]}`), &value); err != nil {
		t.Fatal(err)
	}
	value.Flag, value.Number = new(bool), "2"
	again, err := json.Marshal(value)
	if err != nil || string(again) != `{"number":2,"flag":false,"part":{"name":"a"},"parts":[]}` {
		t.Errorf("%s: %v", again, err)
	}
}

// A field without a pointer does not tell its zero value from none.
func TestOddUsualMemberIsDeletedBeforeItIsEmptied(t *testing.T) {
	var value whole
	if err := json.Unmarshal([]byte(`{"number":"5","part":{"name":7},"parts":[]}`), &value); err != nil {
		t.Fatal(err)
	}
	value.Part.Name = ""
	if name := Text(NonZero(value.Part.Name), value.Part.Extra["name"]); name != "7" {
		t.Errorf("`%s`", name)
	}
	delete(value.Part.Extra, "name")
	if name := Text(NonZero(value.Part.Name), value.Part.Extra["name"]); name != "" {
		t.Errorf("`%s`", name)
	}
	again, err := json.Marshal(value)
	if err != nil || string(again) != `{"number":"5","part":{"name":""},"parts":[]}` {
		t.Errorf("%s: %v", again, err)
	}
}

func TestUsualMembersAreWritten(t *testing.T) {
	again, err := json.Marshal(whole{})
	if err != nil || string(again) != `{"number":0,"part":{"name":""},"parts":[]}` {
		t.Errorf("%s: %v", again, err)
	}
}

func TestFieldsThatAreSetDecide(t *testing.T) {
	if text := Text(new(string), json.RawMessage(`5`)); text != "" {
		t.Errorf("`%s`", text)
	}
	if Truth(new(bool), json.RawMessage(`"true"`)) {
		t.Error("true")
	}
	if number := Number(new(json.Number), json.RawMessage(`"5"`)); number != "" {
		t.Errorf("`%s`", number)
	}
	// The zero value of a usual member cannot be told from none.
	if text := Text(NonZero(""), json.RawMessage(`5`)); text != "5" {
		t.Errorf("`%s`", text)
	}
	if text := Text(NonZero("6"), json.RawMessage(`5`)); text != "6" {
		t.Errorf("`%s`", text)
	}
}

func TestOddSpellings(t *testing.T) {
	for odd, want := range map[string]string{"": "", "null": "", "[]": "", "{}": "", "5.0": "5.0", "true": "true", `"\ud800"`: "\ufffd"} {
		if got := Text(nil, json.RawMessage(odd)); got != want {
			t.Errorf("%s: `%s`", odd, got)
		}
	}
	for odd, want := range map[string]bool{"": false, "null": false, `"true"`: true, `"True"`: true, `"false"`: false, "1": false} {
		if got := Truth(nil, json.RawMessage(odd)); got != want {
			t.Errorf("%s: %v", odd, got)
		}
	}
	for odd, want := range map[string]json.Number{"": "", "null": "", `"5.0"`: "5.0", `"five"`: "", `""`: "", "true": ""} {
		if got := Number(nil, json.RawMessage(odd)); got != want {
			t.Errorf("%s: `%s`", odd, got)
		}
	}
}
