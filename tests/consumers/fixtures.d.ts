type Mutable<T> = { -readonly [Name in keyof T]: Mutable<T[Name]> };

// The same value with its literal types, which may have members that the type it is assigned to does not name.
declare function withOthers<const T>(value: T): Mutable<T>;
