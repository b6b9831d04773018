package ses_test

import (
	"encoding/json"
	"fmt"

	"github.com/mailtrail/mailtrail/schemas/go/ses"
)

func Example() {
	line := []byte(`{"eventType":"Bounce","mail":{"messageId":"EXAMPLE7c191be45"},"bounce":{"bounceType":"Permanent"}}`)
	var event ses.SendingEvent
	if err := json.Unmarshal(line, &event); err != nil {
		panic(err)
	}
	if event.Bounce != nil {
		fmt.Println(event.Bounce.BounceType, event.Mail.MessageId)
	}
	// Output: Permanent EXAMPLE7c191be45
}

// Types of events that nobody knows stay as they are.
func ExampleSendingEvent_unknownType() {
	line := []byte(`{"eventType":"Teleport","mail":{"messageId":"EXAMPLE7c191be45"},"teleport":{"metres":1.50}}`)
	var event ses.SendingEvent
	if err := json.Unmarshal(line, &event); err != nil {
		panic(err)
	}
	fmt.Printf("%s %s\n", event.GetEventType(), event.Extra["teleport"])
	again, err := json.Marshal(event)
	fmt.Println(string(again), err)
	// Output:
	// Teleport {"metres":1.50}
	// {"eventType":"Teleport","mail":{"messageId":"EXAMPLE7c191be45"},"teleport":{"metres":1.50}} <nil>
}
