import AssessmentModel
import Presentation

extension Participant {
    /// "Anna Berg; Acme; purchasing": name, organisation and role, of which only the name is needed; nil without it, or
    /// if there is more.
    init?(spelled text: String) {
        let parts = text.oneLine.split(separator: ";", omittingEmptySubsequences: false).map {
            $0.trimmed
        }
        guard let name = parts.first, !name.isEmpty, parts.count <= 3 else { return nil }
        self.init(name: name, organisation: parts.count > 1 ? parts[1] : "", role: parts.count > 2 ? parts[2] : "")
    }
}
