/// Why somebody has to look at an answer again before relying on it. It counts as it is until then.
public enum ConfirmationCause: String, CaseIterable, Hashable, Sendable {
    /// It comes from an earlier assessment.
    case carried
    /// The catalogue words the criterion differently since.
    case reworded
    /// A document that supports it has a new version.
    case evidenceRenewed
}
