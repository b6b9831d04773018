// Command consumer reads lines of a document type, a tab and a file, and prints for each what the package writes after reading that file, or
// "error: " and why it cannot. It also changes each member of each file that comes back whole, and fails if any of that is refused or lost;
// with the argument --read, it leaves that out.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"

	schemas "github.com/mailtrail/mailtrail/schemas/go"
)

// written is what remains of a text that has been in the Go type of a document.
func written(document string, text []byte) ([]byte, error) {
	value := schemas.Documents[document]()
	if err := json.Unmarshal(text, value); err != nil {
		return nil, err
	}
	return json.Marshal(value)
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	changes := changes{}
	change := len(os.Args) < 2 || os.Args[1] != "--read"
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		document, file, _ := strings.Cut(lines.Text(), "\t")
		text, err := os.ReadFile(file)
		if err != nil {
			panic(err)
		}
		again, err := written(document, text)
		if err != nil {
			fmt.Fprintf(out, "error: %s\n", strings.ReplaceAll(err.Error(), "\n", " "))
			continue
		}
		fmt.Fprintf(out, "%s\n", again)
		if value := tree(text); change && reflect.DeepEqual(tree(again), value) {
			changes.document, changes.root = document, value
			changes.all(file, value)
		}
	}
	out.Flush()
	if change {
		fmt.Fprintf(os.Stderr, "go: %d changes to members: %d refused or lost\n", changes.count, changes.lost)
	}
	if lines.Err() != nil || changes.lost != 0 {
		os.Exit(1)
	}
}
