package ses_test

import (
	"encoding/json"
	"testing"

	"github.com/mailtrail/mailtrail/schemas/go/ses"
)

func TestNullIsNoObject(t *testing.T) {
	var value struct{ Event ses.SendingEvent }
	if json.Unmarshal([]byte(`{"Event":null}`), &value) == nil {
		t.Error("refused nothing")
	}
	var pointer struct{ Event *ses.SendingEvent }
	if err := json.Unmarshal([]byte(`{"Event":null}`), &pointer); err != nil || pointer.Event != nil {
		t.Errorf("%+v: %v", pointer, err)
	}
}
