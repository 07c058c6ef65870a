/// How strictly a document is read.
enum Strictness {
    /// Only what makes the catalogue unusable is a fault.
    case lenient
    /// Unknown keys and missing or empty texts are faults too, because a careful author would want to hear of them.
    case strict
    /// The same, with warnings about what is probably not intended.
    case thorough
}
