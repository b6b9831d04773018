package cloudtrail_test

import (
	"encoding/json"
	"fmt"

	"github.com/mailtrail/mailtrail/schemas/go/cloudtrail"
)

func Example() {
	file := []byte(`{"Records":[
		{"eventName":"DeleteUser","readOnly":false,"userIdentity":{"type":"AssumedRole","sessionContext":{"sessionIssuer":{"userName":"MailAdmin"}}}},
		{"eventName":"ListUsers","readOnly":"true","userIdentity":{"type":"Root"}}
	]}`)
	var log cloudtrail.LogFile
	if err := json.Unmarshal(file, &log); err != nil {
		panic(err)
	}
	for _, record := range log.Records {
		issuer := record.GetUserIdentity().GetSessionContext().GetSessionIssuer()
		fmt.Printf("%s %t %q\n", record.GetEventName(), record.GetReadOnly(), issuer.GetUserName())
	}
	// Output:
	// DeleteUser false "MailAdmin"
	// ListUsers true ""
}

// What does not fit a field is in Extra, so that absent and null stay two different things.
func ExampleRecord_extra() {
	var record cloudtrail.Record
	if err := json.Unmarshal([]byte(`{"eventName":"ListUsers","userAgent":null,"userIdentity":"jane","responseElements":null}`), &record); err != nil {
		panic(err)
	}
	fmt.Printf("%s\n", record.Extra["userAgent"])
	fmt.Printf("%s\n", record.Extra["userIdentity"])
	fmt.Printf("%s\n", record.ResponseElements)
	fmt.Println(record.RequestParameters == nil)
	// Output:
	// null
	// "jane"
	// null
	// true
}
