package workmail_test

import (
	"encoding/json"
	"fmt"

	"github.com/mailtrail/mailtrail/schemas/go/workmail"
)

func Example() {
	line := []byte(`{"event_timestamp":1735732800000,"user_id":"jane","protocol":"IMAP","auth_successful":false}`)
	var log workmail.AuthenticationLog
	if err := json.Unmarshal(line, &log); err != nil {
		panic(err)
	}
	fmt.Println(log.GetUserId(), log.GetProtocol(), string(log.EventTimestamp))
	// Output: jane IMAP 1735732800000
}
