/// How closely a document is looked at.
enum Strictness {
    /// Only what makes the catalogue unusable is a fault.
    case lenient
    /// What a careful author would want to hear of is a fault too: keys that are not known, texts that are missing
    /// or empty.
    case strict
    /// As strict, and what reads well and may still be meant otherwise is a warning.
    case thorough
}
