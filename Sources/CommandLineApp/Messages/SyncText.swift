import AssessmentModel
import Localization
import Presentation
import Sync

/// Messages of `cpo sync` and `cpo new --git`.
enum SyncText {
    static let committedOnly = LocalizedString(
        "Your changes are committed here, and nothing has been pushed. Run cpo sync again then.",
        "Ihre Änderungen sind hier eingetragen (commit), aber nicht übertragen (push). Danach cpo sync wiederholen.")

    /// "3 changes by Ben; nothing of yours was changed; pushed"
    ///
    /// - Parameters:
    ///   - events: what others brought.
    ///   - before: the assessment before that.
    ///   - name: whose answers are "yours".
    static func line(
        _ outcome: RepositorySync.Outcome, brought events: [Event], to before: Assessment, of name: String
    ) -> LocalizedString {
        let own = Set(before.events.filter { $0.by == name }.map(\.id))
        let changed = events.count { $0.by != name && !own.isDisjoint(with: $0.replaces) }
        let changes = MergeText.changes(events)
        return LocalizedString { language in
            var parts = [
                changes.isEmpty
                    ? language("nothing new from others", "nichts Neues von anderen")
                    : changes.map { $0[language] }.joined(separator: ", ")
            ]
            if !events.isEmpty {
                parts.append(
                    changed == 0
                        ? language("nothing of yours was changed", "von Ihnen wurde nichts geändert")
                        : language("\(changed) of yours changed", "\(changed) von Ihnen geändert"))
            }
            parts.append(
                outcome.hasPushed
                    ? language("pushed", "übertragen") : language("nothing to push", "nichts zu übertragen"))
            return parts.joined(separator: "; ")
        }
    }

    /// Files that were left alone.
    static func foreign(_ paths: [String]) -> LocalizedString {
        let names = paths.prefix(5).map { $0.oneLine }.joined(separator: ", ")
        return LocalizedString { language in
            let more =
                paths.count > 5 ? language(" and \(paths.count - 5) more", " und \(paths.count - 5) weitere") : ""
            return language(
                "Not part of the assessment, so not taken along: \(names)\(more)",
                "Gehört nicht zur Bewertung und bleibt deshalb hier: \(names)\(more)")
        }
    }

    /// Whether it could not be done, or the answer is no.
    static func exit(_ error: SyncError) -> Failure.Exit {
        switch error {
        case .notARepository, .insideRepository, .unfinished, .detached, .othersStaged, .changedHere, .missingHere,
            .noRemote, .noUpstream, .unrelated, .otherProject, .removedThere, .conflict:
            .no
        case .noGit, .noLargeFiles, .cannotFetch, .cannotPush, .git: .io
        }
    }

    static func line(_ error: SyncError, _ path: String) -> LocalizedString {
        switch error {
        case .noGit:
            LocalizedString(
                "There is no git here. Install it, or exchange copies of the directory with cpo merge.",
                "Hier gibt es kein git. Es installieren, oder Kopien des Verzeichnisses mit cpo merge zusammenführen.")
        case .noLargeFiles:
            LocalizedString(
                "This repository keeps evidence with git-lfs, which is not installed here. Install it first.",
                "Dieses Repository bewahrt Nachweise mit git-lfs auf, das hier fehlt. Es zuerst installieren.")
        case .notARepository:
            LocalizedString(
                "\(path) is in no git repository. cpo new --git begins one; git init makes one of a directory.",
                "\(path) liegt in keinem git-Repository. cpo new --git beginnt eines; git init macht eines aus einem "
                    + "Verzeichnis.")
        case .insideRepository:
            LocalizedString(
                "\(path) would lie inside another git repository. Leave out --git: cpo sync works there as well.",
                "\(path) läge in einem anderen git-Repository. --git weglassen: cpo sync geht auch dort.")
        case .unfinished(let operation): unfinished(operation)
        case .detached:
            LocalizedString(
                "No branch is checked out, so there is nothing to push to. Go back to one: git switch main",
                "Es ist kein Branch ausgecheckt, also fehlt das Ziel. Zurück auf einen wechseln: git switch main")
        case .othersStaged(let file):
            LocalizedString(
                "\(shown(file)) waits to be committed and is not part of the assessment. Commit it or unstage it first.",
                "\(shown(file)) ist vorgemerkt und gehört nicht zur Bewertung. Erst eintragen (git commit) oder "
                    + "zurücknehmen (git restore --staged).")
        case .changedHere(let file):
            LocalizedString(
                "\(shown(file)) has changed here, which never happens by itself. Bring it back: git restore \(shown(file).shellWord)",
                "\(shown(file)) wurde hier verändert, was nie von selbst geschieht. Zurückholen: git restore \(shown(file).shellWord)"
            )
        case .missingHere(let file):
            LocalizedString(
                "\(shown(file)) is missing here, and the repository has it. Bring it back: git restore \(shown(file).shellWord)",
                "\(shown(file)) fehlt hier, und das Repository hat es. Zurückholen: git restore \(shown(file).shellWord)"
            )
        case .noRemote:
            LocalizedString(
                "The repository has no remote. Name one: git remote add origin URL, then git push -u origin HEAD",
                "Das Repository hat kein Gegenüber. Eines nennen: git remote add origin URL, dann git push -u origin HEAD"
            )
        case .noUpstream(let branch, let remote):
            LocalizedString(
                "The branch \(shown(branch)) has no counterpart yet. Give it one: git push -u \(shown(remote).shellWord) HEAD",
                "Der Branch \(shown(branch)) hat noch kein Gegenstück. Eines anlegen: git push -u \(shown(remote).shellWord) HEAD"
            )
        case .cannotFetch(let remote, let reason):
            LocalizedString(
                "\(shown(remote)) cannot be reached. Is there a network? git says: \(shown(reason))",
                "\(shown(remote)) ist nicht erreichbar. Gibt es ein Netz? git meldet: \(shown(reason))")
        case .unrelated(let remote):
            LocalizedString(
                "\(shown(remote)) has a history of its own, with nothing in common. Clone it instead, then cpo merge.",
                "\(shown(remote)) hat eine eigene Geschichte ohne Gemeinsames. Stattdessen klonen, dann cpo merge.")
        case .otherProject(let file):
            LocalizedString(
                "\(file) differs on the other side: another assessment, or another catalogue. Nothing was merged.",
                "\(file) ist auf der anderen Seite verschieden: eine andere Bewertung oder ein anderer Katalog. "
                    + "Nichts wurde zusammengeführt.")
        case .removedThere(let file):
            LocalizedString(
                "The other side has removed \(shown(file)), a journal. Nothing was merged; ask who removed it.",
                "Die andere Seite hat \(shown(file)) entfernt, ein Journal. Nichts wurde zusammengeführt; dort nachfragen."
            )
        case .conflict(let file):
            LocalizedString(
                "Both sides changed \(shown(file)). Nothing was merged. Settle it with git, then run cpo sync again.",
                "Beide Seiten haben \(shown(file)) geändert. Nichts wurde zusammengeführt. Mit git klären, dann cpo sync "
                    + "wiederholen.")
        case .cannotPush(let remote, let reason):
            LocalizedString(
                "\(shown(remote)) does not take the changes. git says: \(shown(reason))",
                "\(shown(remote)) nimmt die Änderungen nicht an. git meldet: \(shown(reason))")
        case .git(let reason):
            LocalizedString("git says: \(shown(reason))", "git meldet: \(shown(reason))")
        }
    }

    private static func unfinished(_ operation: SyncError.Operation) -> LocalizedString {
        let (command, end) = (operation.rawValue, operation.leaving)
        return LocalizedString(
            "The repository is in the middle of git \(command). Finish that first, or leave it: \(end)",
            "Das Repository steckt mitten in git \(command). Das erst beenden oder abbrechen: \(end)")
    }

    /// Names and messages of others, short and in one line.
    private static func shown(_ text: String) -> String {
        let text = text.oneLine
        return text.count > mostShown ? text.prefix(mostShown - 1) + "…" : text
    }

    private static let mostShown = 200
}
