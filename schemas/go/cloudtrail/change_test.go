package cloudtrail_test

import (
	"encoding/json"
	"testing"

	"github.com/mailtrail/mailtrail/schemas/go/cloudtrail"
)

// Getters say what is written.
func TestChangesOfOddMembers(t *testing.T) {
	var record cloudtrail.Record
	if err := json.Unmarshal([]byte(`{"readOnly":"true","errorCode":5}`), &record); err != nil {
		t.Fatal(err)
	}
	if !record.GetReadOnly() || record.GetErrorCode() != "5" {
		t.Errorf("%+v", record)
	}
	record.ReadOnly, record.ErrorCode = new(bool), new(string)
	if record.GetReadOnly() || record.GetErrorCode() != "" {
		t.Errorf("%+v", record)
	}
	text, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(text, &members); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"readOnly": `false`, "errorCode": `""`} {
		if string(members[name]) != want {
			t.Errorf("%s: `%s`, expected `%s`", name, members[name], want)
		}
	}
}
