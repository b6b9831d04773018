package object

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// membersOf gives the members of an object; of those that come twice, the last. Package json replaces half of a surrogate pair, and bytes that
// are no UTF-8, by U+FFFD, so that different names become one. Here such a half is the three bytes that UTF-8 would have for it, and other
// bytes stay as they are.
func membersOf(text []byte) (map[string]json.RawMessage, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(text, &members); err != nil {
		return nil, err
	}
	if members == nil {
		return nil, errors.New("expected an object, found `null`")
	}
	for name := range members {
		if strings.ContainsRune(name, utf8.RuneError) {
			return oddMembersOf(text)
		}
	}
	return members, nil
}

func oddMembersOf(text []byte) (map[string]json.RawMessage, error) {
	members := make(map[string]json.RawMessage)
	decoder := json.NewDecoder(bytes.NewReader(text))
	if _, err := decoder.Token(); err != nil {
		return nil, err
	}
	for decoder.More() {
		start := decoder.InputOffset()
		if _, err := decoder.Token(); err != nil {
			return nil, err
		}
		quoted := text[start:decoder.InputOffset()]
		var member json.RawMessage
		if err := decoder.Decode(&member); err != nil {
			return nil, err
		}
		members[unquote(quoted[bytes.IndexByte(quoted, '"'):])] = member
	}
	return members, nil
}

// unquote gives the text of a string of JSON, which is sound.
func unquote(quoted []byte) string {
	var name []byte
	for rest := quoted[1 : len(quoted)-1]; len(rest) != 0; {
		size := 1
		if unit := escaped(rest); unit >= 0 {
			size = 6
			if pair := utf16.DecodeRune(unit, escaped(rest[size:])); pair != utf8.RuneError {
				name = utf8.AppendRune(name, pair)
				size = 12
			} else if utf16.IsSurrogate(unit) {
				name = append(name, 0xe0|byte(unit>>12), 0x80|byte(unit>>6)&0xbf, 0x80|byte(unit)&0xbf)
			} else {
				name = utf8.AppendRune(name, unit)
			}
		} else if rest[0] == '\\' {
			size = 2
			name = append(name, "\"\\/\b\f\n\r\t"[strings.IndexByte(`"\/bfnrt`, rest[1])])
		} else {
			name = append(name, rest[0])
		}
		rest = rest[size:]
	}
	return string(name)
}

// escaped gives the unit of UTF-16 that a text begins with, such as \ud800, or -1.
func escaped(text []byte) rune {
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return -1
	}
	unit, err := strconv.ParseUint(string(text[2:6]), 16, 16)
	if err != nil {
		return -1
	}
	return rune(unit)
}

// quote is the reverse of unquote.
func quote(name string) ([]byte, error) {
	quoted := []byte{'"'}
	for len(name) != 0 {
		sound := 0
		for sound < len(name) {
			char, size := utf8.DecodeRuneInString(name[sound:])
			if char == utf8.RuneError && size == 1 {
				break
			}
			sound += size
		}
		text, err := encode(name[:sound])
		if err != nil {
			return nil, err
		}
		quoted = append(quoted, text[1:len(text)-1]...)
		name = name[sound:]
		if len(name) >= 3 && name[0] == 0xed && name[1]&0xe0 == 0xa0 && name[2]&0xc0 == 0x80 {
			quoted = append(quoted, fmt.Sprintf(`\ud%03x`, int(name[1]&0x3f)<<6|int(name[2]&0x3f))...)
			name = name[3:]
		} else if len(name) != 0 {
			quoted = append(quoted, name[0])
			name = name[1:]
		}
	}
	return append(quoted, '"'), nil
}
