package schemas_test

import (
	"encoding/json"
	"fmt"

	schemas "github.com/mailtrail/mailtrail/schemas/go"
	"github.com/mailtrail/mailtrail/schemas/go/ses"
)

func Example() {
	document := schemas.Documents["ses-sending-event"]()
	if err := json.Unmarshal([]byte(`{"eventType":"Open","mail":{"messageId":"EXAMPLE7c191be45"}}`), document); err != nil {
		panic(err)
	}
	if event, ok := document.(*ses.SendingEvent); ok {
		fmt.Println(event.GetEventType(), event.Mail.MessageId)
	}
	// Output: Open EXAMPLE7c191be45
}
