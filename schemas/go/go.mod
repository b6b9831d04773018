module github.com/mailtrail/mailtrail/schemas/go

go 1.21
