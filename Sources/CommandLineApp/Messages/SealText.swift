import AssessmentModel
import Localization
import ProjectStore
import Sealing

/// Messages of `cpo seal`.
enum SealText {
    static let notSealed = LocalizedString(
        "Nothing was sealed: a seal is for a complete assessment. Get what is missing from a copy with cpo merge. If an earlier "
            + "seal is not to count any more, remove its directory.",
        "Nichts wurde besiegelt: Ein Siegel gibt es nur für eine vollständige Bewertung. Was fehlt, mit cpo merge aus einer Kopie "
            + "holen. Soll ein früheres Siegel nicht mehr gelten, sein Verzeichnis entfernen.")
    static let notSigned = LocalizedString(
        "Nothing was signed: the seal does not hold here.", "Nichts wurde signiert: Das Siegel hält hier nicht.")
    static let noSeals = LocalizedString(
        "There is no seal yet. Make one with cpo seal DIR NAME.",
        "Es gibt noch kein Siegel. Eines anbringen: cpo seal DIR NAME.")
    static let noSSHKeygen = LocalizedString(
        "There is no ssh-keygen of OpenSSH 9.1 or later here, so nothing can be signed and no signature checked. Install it "
            + "(openssh-client).",
        "Hier gibt es kein ssh-keygen von OpenSSH 9.1 oder neuer, also lässt sich nichts signieren und keine Signatur prüfen. Es "
            + "installieren (openssh-client).")
    static let noOpenSSL = LocalizedString(
        "There is no openssl here, so time stamps can be neither requested nor checked. Install it.",
        "Hier gibt es kein openssl, also lassen sich Zeitstempel weder anfordern noch prüfen. Es installieren.")
    static let whichSignature = LocalizedString(
        "The seal has several signatures. Name one key with --key: its signature is to be stamped.",
        "Das Siegel hat mehrere Signaturen. Mit --key einen Schlüssel nennen: Dessen Signatur wird gestempelt.")

    static func isTaken(_ name: String, _ digest: SHA256Digest) -> LocalizedString {
        let digest = digest.description.prefix(12)
        return LocalizedString(
            "There is a seal \"\(name)\" already, and the assessment has changed since. Choose another name, or sign that "
                + "earlier state with --co-sign \(digest).",
            "Ein Siegel „\(name)“ gibt es schon, und die Bewertung hat sich seither geändert. Einen anderen Namen wählen oder "
                + "jenen Stand mit --co-sign \(digest) signieren.")
    }

    static func milestoneIsOlder(_ name: String, by changes: Int) -> LocalizedString {
        LocalizedString(
            "The milestone \"\(name)\" is older than what would be sealed: \(changes == 1 ? "1 change" : "\(changes) changes") "
                + "came after it. Choose another name.",
            "Der Meilenstein „\(name)“ ist älter als das, was besiegelt würde: "
                + "\(changes == 1 ? "1 Änderung kam" : "\(changes) Änderungen kamen") danach. Einen anderen Namen wählen."
        )
    }

    static func unknownSeal(_ text: String, _ known: [String]) -> LocalizedString {
        let names = known.joined(separator: ", ")
        return LocalizedString { language in
            let hint =
                known.isEmpty
                ? language("there are none yet", "es gibt noch keine")
                : language("there are: \(names)", "es gibt: \(names)")
            return language(
                "There is no seal \"\(text)\" here; \(hint).", "Ein Siegel „\(text)“ gibt es hier nicht; \(hint).")
        }
    }

    /// "Second audit (5f0c6c1d0c3f)"
    static func shortName(_ check: SealCheck) -> String {
        let digest = String(check.stored.digest.description.prefix(12))
        return check.seal?.name.map { "\($0) (\(digest))" } ?? digest
    }

    static func cannotSign(_ key: String, _ reason: String) -> LocalizedString {
        if reason.contains("passphrase") {
            return LocalizedString(
                "\(key) was not opened: the passphrase was wrong, or there is no terminal to ask for it. Run the command in a "
                    + "terminal, or add the key to the agent with ssh-add and name its public key (.pub).",
                "\(key) ließ sich nicht öffnen: Die Passphrase war falsch, oder es gibt kein Terminal, um danach zu fragen. Den "
                    + "Befehl in einem Terminal ausführen, oder den Schlüssel mit ssh-add in den Agenten laden und den "
                    + "öffentlichen (.pub) nennen.")
        }
        return LocalizedString { language in
            let quote = reason.isEmpty ? "" : language(" ssh-keygen says: \(reason)", " ssh-keygen sagt: \(reason)")
            return language(
                "\(key) does not sign. It has to be a private key, or a public one whose private key the agent has.\(quote)",
                "\(key) signiert nicht. Es muss ein privater Schlüssel sein, oder ein öffentlicher, dessen privaten der Agent "
                    + "hat.\(quote)")
        }
    }

    static func touch(_ key: String) -> LocalizedString {
        LocalizedString(
            "Touch the security key of \(key) when it blinks.",
            "Den Sicherheitsschlüssel zu \(key) berühren, wenn er blinkt.")
    }

    static func noRequest(_ reason: String) -> LocalizedString {
        LocalizedString(
            "openssl makes no request for a time stamp: \(reason)",
            "openssl erzeugt keine Anfrage nach einem Zeitstempel: \(reason)")
    }

    static func noSignature(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is no signature of ssh-keygen. Make one with: ssh-keygen -Y sign -n \(Seal.namespace) -f KEY manifest.json",
            "\(path) ist keine Signatur von ssh-keygen. So entsteht eine: ssh-keygen -Y sign -n \(Seal.namespace) -f KEY manifest.json"
        )
    }

    static func otherPurpose(_ path: String, _ purpose: String) -> LocalizedString {
        LocalizedString(
            "\(path) was signed for \"\(purpose)\", not for seals. Sign again with -n \(Seal.namespace).",
            "\(path) wurde für „\(purpose)“ signiert, nicht für Siegel. Mit -n \(Seal.namespace) neu signieren.")
    }

    static func noTimestamp(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) holds no time stamp of a SHA-256 that was granted. Send the request again.",
            "\(path) enthält keinen erteilten Zeitstempel einer SHA-256. Die Anfrage noch einmal senden.")
    }

    static func belongsElsewhere(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) belongs to none of these seals, or was changed. Nothing was added.",
            "\(path) gehört zu keinem dieser Siegel oder wurde verändert. Nichts kam hinzu.")
    }

    // MARK: What was done

    static func lines(_ outcome: Sealer.Outcome, request: String?) -> [LocalizedString] {
        let contents = outcome.seal.contents
        var lines: [LocalizedString] = []
        if outcome.isNew {
            lines.append(sealed(outcome.seal.name, outcome.seal.events, contents.journals.count, contents.files.count))
        }
        for signature in outcome.signatures {
            let key = SSHSignature(signature.bytes)?.fingerprint ?? ""
            lines.append(LocalizedString("Signed with the key \(key).", "Mit dem Schlüssel \(key) signiert."))
        }
        if !outcome.timestamps.isEmpty {
            lines.append(LocalizedString("The time stamp was added.", "Der Zeitstempel kam hinzu."))
        }
        if !outcome.isNew, outcome.signatures.isEmpty, outcome.timestamps.isEmpty {
            lines.append(
                LocalizedString(
                    "The seal has that already: nothing has changed.",
                    "Das Siegel hat das schon: nichts hat sich geändert."))
        }
        if let request {
            lines.append(
                LocalizedString(
                    "\(request) is the request: send it to a time-stamping authority, and take in its reply with --timestamp.",
                    "\(request) ist die Anfrage: an einen Zeitstempeldienst senden und die Antwort mit --timestamp übernehmen."
                ))
        }
        if outcome.isNew, outcome.signatures.isEmpty {
            lines.append(
                LocalizedString(
                    "Nobody has signed it. Note its SHA-256 elsewhere: whoever can write here could make another seal.",
                    "Niemand hat es signiert. Die SHA-256 anderswo notieren: Wer hier schreiben kann, könnte ein anderes "
                        + "anbringen."))
        }
        return lines + [
            LocalizedString("seal, SHA-256: \(outcome.stored.digest)", "Siegel, SHA-256: \(outcome.stored.digest)")
        ]
    }

    private static func sealed(_ name: String?, _ events: Int, _ journals: Int, _ files: Int) -> LocalizedString {
        LocalizedString { language in
            let what = language(
                "\(events) changes in \(journals == 1 ? "1 journal" : "\(journals) journals") and \(files) files",
                "\(events) Änderungen in \(journals == 1 ? "1 Journal" : "\(journals) Journalen") und \(files) Dateien")
            guard let name else { return language("Sealed: \(what).", "Besiegelt: \(what).") }
            return language("Sealed as \"\(name)\": \(what).", "Als „\(name)“ besiegelt: \(what).")
        }
    }
}
