import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Sealing

/// Messages of `cpo verify` about seals.
struct SealReportText {
    /// Says which day a time is.
    let clock: Clock

    /// Everything about a seal: whether it holds, who signed it, and what came since.
    func lines(_ report: SealReport) -> [LocalizedString] {
        let check = report.check
        var lines = [heading(check)]
        var details = check.findings.map(SealFindingText.what)
        if check.findings.contains(where: \.isIncomplete) { details.append(Self.incomplete) }
        if check.holds, !check.hasComparedFigures { details.append(Self.notCompared) }
        details += report.signatures.map(signature)
        if report.signatures.isEmpty, check.seal != nil { details.append(Self.unsigned) }
        details += report.timestamps.map(timestamp)
        if let since = check.since { details.append(Self.since(since)) }
        lines += details.map { line in LocalizedString { "  \(line[$0])" } }
        return lines
    }

    private static let incomplete = LocalizedString(
        "what is not here may be in another copy: cpo merge takes it in",
        "was nicht hier ist, hat vielleicht eine andere Kopie: cpo merge übernimmt es")
    private static let notCompared = LocalizedString(
        "its figures were not compared: this version of cpo knows other kinds of changes than the one that sealed",
        "seine Zahlen wurden nicht verglichen: diese Version von cpo kennt andere Arten von Änderungen als die beim Besiegeln"
    )
    private static let unsigned = LocalizedString("not signed", "nicht signiert")

    /// `Seal "Second audit" (5f0c…), 29 Nov 2026 20:25 by Mira: holds`
    private func heading(_ check: SealCheck) -> LocalizedString {
        LocalizedString { language in
            let digest = check.stored.digest
            let name = check.seal?.name.map { language("\"\($0)\" ", "„\($0)“ ") } ?? ""
            let origin =
                check.seal.map { seal in
                    let time = time(seal.sealed.at)[language]
                    return language(", \(time) by \(seal.sealed.by)", ", \(time) von \(seal.sealed.by)")
                } ?? ""
            return check.holds
                ? language(
                    "Seal \(name)(\(digest))\(origin): everything is here as it was sealed",
                    "Siegel \(name)(\(digest))\(origin): alles ist da, wie es besiegelt wurde")
                : language(
                    "Seal \(name)(\(digest))\(origin): does not hold", "Siegel \(name)(\(digest))\(origin): hält nicht")
        }
    }

    /// "29 Nov 2026 20:25"
    private func time(_ moment: Timestamp) -> LocalizedString {
        LocalizedString { language in
            let day = moment.day(secondsFromGMT: clock.secondsFromGMT(moment))
            return "\(Moments.text(day, language)) \(Moments.time(moment, clock))"
        }
    }

    // MARK: Signatures

    private func signature(_ check: SignatureCheck) -> LocalizedString {
        let key = check.key ?? check.file.description
        return switch check.outcome {
        case .good(let principal, let when):
            LocalizedString {
                let when = self.when(when)[$0]
                return $0(
                    "signed by \(principal), whose key was valid \(when): \(key)",
                    "signiert von \(principal), mit einem Schlüssel, der \(when) gültig war: \(key)")
            }
        case .unvouched:
            LocalizedString(
                "signed with the key \(key); nobody here vouches for it: --signers names whose keys to trust",
                "signiert mit dem Schlüssel \(key), für den hier niemand bürgt: --signers nennt, wessen Schlüsseln zu trauen ist"
            )
        case .unknownKey:
            LocalizedString(
                "signed with the key \(key), which is not among the signers",
                "signiert mit dem Schlüssel \(key), der nicht unter den Signierenden ist")
        case .expired(let when):
            LocalizedString {
                let when = self.when(when)[$0]
                return $0(
                    "signed with a key that was not valid any more \(when): \(key)",
                    "signiert mit einem Schlüssel, der \(when) nicht mehr gültig war: \(key)")
            }
        case .notYetValid(let when):
            LocalizedString {
                let when = self.when(when)[$0]
                return $0(
                    "signed with a key that was not valid yet \(when): \(key)",
                    "signiert mit einem Schlüssel, der \(when) noch nicht gültig war: \(key)")
            }
        case .notForSeals:
            LocalizedString(
                "signed with a key that the signers trust for other things only: \(key)",
                "signiert mit einem Schlüssel, dem die Liste nur für anderes traut: \(key)")
        case .revoked:
            LocalizedString(
                "signed with a key that has been revoked: \(key)", "signiert mit einem widerrufenen Schlüssel: \(key)")
        case .overSomethingElse:
            LocalizedString(
                "a signature that belongs to another seal, or was changed; it names the key \(key)",
                "eine Signatur, die zu einem anderen Siegel gehört oder verändert wurde; sie nennt den Schlüssel \(key)"
            )
        case .otherPurpose(let purpose):
            LocalizedString(
                "a signature for \"\(purpose.oneLine)\", not for seals; it names the key \(key)",
                "eine Signatur für „\(purpose.oneLine)“, nicht für Siegel; sie nennt den Schlüssel \(key)")
        case .broken:
            LocalizedString("\(key).sig is no signature", "\(key).sig ist keine Signatur")
        case .notChecked:
            LocalizedString(
                "a signature that could not be checked; it names the key \(key)",
                "eine Signatur, die nicht geprüft werden konnte; sie nennt den Schlüssel \(key)")
        }
    }

    /// "on 29 Nov 2026 20:25 (time stamp)"
    private func when(_ when: SignatureCheck.Time) -> LocalizedString {
        LocalizedString { language in
            switch when {
            case .stamped(let at):
                let time = time(at)[language]
                return language("on \(time) (time stamp)", "am \(time) (Zeitstempel)")
            case .claimed(let at):
                let time = time(at)[language]
                return language("on \(time), as the seal claims", "am \(time), wie das Siegel angibt,")
            }
        }
    }

    // MARK: Time stamps

    private func timestamp(_ check: TimestampCheck) -> LocalizedString {
        LocalizedString { language in
            let what =
                switch check.content {
                case .signature?: language("time stamp of a signature", "Zeitstempel einer Signatur")
                case .manifest?, nil: language("time stamp of the seal", "Zeitstempel des Siegels")
                }
            switch check.outcome {
            case .good(let at):
                let time = time(at)[language]
                return language(
                    "\(what), \(time), by a trusted authority", "\(what), \(time), von einem vertrauten Dienst")
            case .unvouched(let at):
                let time = time(at)[language]
                return language(
                    "\(what), \(time); nobody here vouches for the authority: --authorities names whom to trust",
                    "\(what), \(time); für den Dienst bürgt hier niemand: --authorities nennt, wem zu trauen ist")
            case .untrusted(let at):
                let time = time(at)[language]
                return language(
                    "\(what), \(time), but not by a trusted authority, or its certificate was not valid then",
                    "\(what), \(time), aber nicht von einem vertrauten Dienst, oder dessen Zertifikat galt damals nicht"
                )
            case .overSomethingElse:
                return language(
                    "a time stamp that belongs to another seal", "ein Zeitstempel, der zu einem anderen Siegel gehört")
            case .broken:
                return language("\(check.file).tsr is no time stamp", "\(check.file).tsr ist kein Zeitstempel")
            case .notChecked:
                return language(
                    "a time stamp that could not be checked", "ein Zeitstempel, der nicht geprüft werden konnte")
            }
        }
    }

    // MARK: What came since

    private static func since(_ since: SealCheck.Additions) -> LocalizedString {
        var parts = MergeText.changes(since.events)
        if since.unknownEvents > 0 { parts.append(MergeText.unknown(since.unknownEvents)) }
        if !since.files.isEmpty {
            let count = since.files.count
            parts.append(
                LocalizedString(
                    count == 1 ? "1 file added" : "\(count) files added",
                    count == 1 ? "1 Datei hinzugekommen" : "\(count) Dateien hinzugekommen"))
        }
        return LocalizedString { language in
            let all = parts.map { $0[language] }.joined(separator: ", ")
            return language("since then: ", "seither: ") + (all.isEmpty ? language("nothing", "nichts") : all)
        }
    }

    // MARK: What it comes to

    /// What can be said now, and what nobody can tell.
    static func conclusion(_ reports: [SealReport], hasSigners: Bool) -> [LocalizedString] {
        guard !reports.isEmpty else { return [] }
        if let best = reports.last(where: { $0.isSound && !$0.principals.isEmpty }) {
            let (name, people) = (SealText.shortName(best.check), best.principals.joined(separator: ", "))
            guard reports.allSatisfy(\.isSound) else {
                return [
                    LocalizedString(
                        "Intact only up to the seal \(name), signed by \(people).",
                        "Unversehrt nur bis zum Siegel \(name), signiert von \(people).")
                ]
            }
            return [
                LocalizedString(
                    "Intact up to the seal \(name), signed by \(people). Of what came after it, and of later seals, nobody can "
                        + "tell whether some were removed: ask those who seal for the SHA-256 of their latest one.",
                    "Unversehrt bis zum Siegel \(name), signiert von \(people). Ob von dem, was danach kam, und von späteren "
                        + "Siegeln etwas entfernt wurde, lässt sich nicht erkennen: die SHA-256 des jüngsten Siegels bei denen "
                        + "erfragen, die es angebracht haben.")
            ]
        }
        let trust = LocalizedString(
            "Nobody vouches for these seals: whoever rewrites the journals can also make new seals. Compare the SHA-256 of a "
                + "seal with one that you noted earlier, or name with --signers whose keys to trust.",
            "Für diese Siegel bürgt niemand: Wer die Journale neu schreibt, kann auch neue Siegel anbringen. Die SHA-256 eines "
                + "Siegels mit einer früher notierten vergleichen, oder mit --signers nennen, wessen Schlüsseln zu trauen ist."
        )
        return hasSigners ? [] : [trust]
    }

    static func notVouched(_ signers: String) -> LocalizedString {
        LocalizedString(
            "No seal that holds is signed by anybody in \(signers).",
            "Kein Siegel, das hält, ist von jemandem aus \(signers) signiert.")
    }

    static func notARevocationList(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is no list of revoked keys. Use public keys, one a line, or a KRL of ssh-keygen -k.",
            "\(path) ist keine Liste widerrufener Schlüssel. Möglich sind öffentliche Schlüssel, je Zeile einer, oder eine KRL "
                + "von ssh-keygen -k.")
    }
}
