/// A rule for how answers become figures. A catalogue names the one that it was written for.
///
/// docs/user/scoring.md describes each with its source.
public enum ScoringModel: String, CaseIterable, Hashable, Sendable {
    /// A criterion counts with the weight of its level times its own. Source: the scoring rules.
    case weighted
    /// Every criterion counts the same.
    case flat
    /// Groups of siblings are averaged from the innermost outwards. Source: XCCDF 1.2, 7.3.2, the default model.
    case xccdfDefault = "xccdf-default"
    /// The weight of what passed as a share of what was checked. Source: XCCDF 1.2, 7.3.2, the flat model.
    case xccdfFlat = "xccdf-flat"
    /// The number of what passed as a share of what was checked. Source: XCCDF 1.2, 7.3.2, the flat unweighted model.
    case xccdfFlatUnweighted = "xccdf-flat-unweighted"
    /// All or nothing. Source: XCCDF 1.2, 7.3.2, the absolute model.
    case xccdfAbsolute = "xccdf-absolute"
    /// The percentage of a badge level. Source: the OpenSSF Best Practices badge application.
    case openssf
}
