package envelopes_test

import (
	"encoding/json"
	"fmt"

	"github.com/mailtrail/mailtrail/schemas/go/envelopes"
	"github.com/mailtrail/mailtrail/schemas/go/ses"
)

// A function of AWS Lambda that a topic calls unpacks the event in each of its messages.
func Example() {
	request := []byte(`{"Records":[{"Sns":{"Message":"{\"eventType\":\"Send\",\"mail\":{\"messageId\":\"EXAMPLE7c191be45\"}}"}}]}`)
	var called envelopes.SnsLambdaEvent
	if err := json.Unmarshal(request, &called); err != nil {
		panic(err)
	}
	for _, record := range called.Records {
		var event ses.SendingEvent
		if err := json.Unmarshal([]byte(record.GetSns().GetMessage()), &event); err != nil {
			panic(err)
		}
		fmt.Println(event.GetEventType(), event.Mail.MessageId)
	}
	// Output: Send EXAMPLE7c191be45
}
