/// The obligation of a criterion. ISO/IEC Directives, Part 2: *shall* is a requirement, *should* a recommendation,
/// *may* a permission.
public enum Level: String, CaseIterable, Hashable, Sendable {
    /// A requirement (German: muss). The shall gate asks for all of these.
    case shall
    /// A recommendation (soll).
    case should
    /// A permission (kann).
    case may

    /// Position in order of strength: 0 for shall, 1 for should, 2 for may.
    public var rank: Int {
        switch self {
        case .shall: 0
        case .should: 1
        case .may: 2
        }
    }
}
