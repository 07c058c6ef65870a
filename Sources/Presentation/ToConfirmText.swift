import Localization

/// Describes answers that somebody has to look at again.
package enum ToConfirmText {
    /// "12 answers are to be confirmed"
    package static func toConfirm(_ count: Int) -> LocalizedString {
        count == 1
            ? LocalizedString("1 answer is to be confirmed", "1 Antwort ist zu bestätigen")
            : LocalizedString("\(count) answers are to be confirmed", "\(count) Antworten sind zu bestätigen")
    }

    /// "; 12 answers are to be confirmed"; empty for none.
    package static func clause(_ count: Int) -> LocalizedString {
        count == 0 ? .same("") : LocalizedString { "; \(toConfirm(count)[$0])" }
    }
}
