import AssessmentModel
import ProjectStore

/// A seal with everything that can be said of it.
package struct SealReport: Sendable {
    package let check: SealCheck
    package let signatures: [SignatureCheck]
    package let timestamps: [TimestampCheck]

    /// Checks the signatures and the time stamps of a seal that was compared with its project.
    package init(_ check: SealCheck, _ signatures: SignatureVerifier, _ timestamps: TimestampVerifier) {
        let stored = check.stored
        let stamps = stored.timestamps.map { timestamps.check($0, of: stored) }
        // Without a manifest that can be read, nobody knows when the keys had to be valid.
        let claimed = check.seal?.sealed.at
        self.check = check
        self.timestamps = stamps
        self.signatures = stored.signatures.compactMap { signature in
            guard let claimed else { return nil }
            let times = stamps.filter { $0.content == .signature(signature.digest) }.compactMap(\.time)
            let time = times.min().map { SignatureCheck.Time.stamped($0) } ?? .claimed(claimed)
            return signatures.check(signature, over: stored.manifest, at: time)
        }
    }

    /// The people who signed it with keys to be trusted.
    package var principals: [String] { signatures.compactMap(\.principal) }

    /// Whether anything could not be checked because a program is missing.
    package var isUnchecked: Bool {
        signatures.contains { $0.outcome == .notChecked } || timestamps.contains { $0.outcome == .notChecked }
    }

    /// Whether everything that was sealed is here as it was, and nothing is wrong with a signature or a time stamp.
    package var isSound: Bool {
        check.holds && !signatures.contains(where: \.isDefect) && !timestamps.contains(where: \.isDefect)
    }
}
