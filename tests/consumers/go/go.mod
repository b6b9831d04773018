module consumer

go 1.21

require github.com/mailtrail/mailtrail/schemas/go v0.0.0

replace github.com/mailtrail/mailtrail/schemas/go => ../../../schemas/go
