import AssessmentModel
import Glibc

extension Project {
    /// Checks everything in a project: every line, every hash, what is missing and what was left behind. No damage
    /// hides another.
    ///
    /// - Parameter state: what this machine knows of journals that should be there.
    /// - Throws: `StoreError` if there is no project to check.
    package static func verify(_ path: String, state: LocalState) throws(StoreError) -> VerificationReport {
        verify(try open(path), state: state)
    }

    static func verify(_ opening: Opening, state: LocalState) -> VerificationReport {
        let (project, news) = (opening.project, opening.news)
        var damages = news.damages + project.evidenceDamages(news.events) + project.profileDamages()
        damages += project.catalogCopyDamages() + project.sealDamages()
        damages += project.participantDamages() + project.leftovers() + project.personalDamages() + project.gone(state)
        let references = References(of: project, news).damages
        // The lines say more than their number.
        if !references.isEmpty { damages.removeAll { if case .changesMissing = $0.kind { true } else { false } } }
        damages += references
        return VerificationReport(
            damages: damages.sorted { left, right in
                left.file == right.file ? left.line ?? 0 < right.line ?? 0 : left.file < right.file
            },
            notices: news.notices, journals: project.journalEnds,
            events: news.events.count, unknownEvents: Set(news.unknown.map(\.order.id)).count)
    }

    /// How far each journal goes, as far as it could be read.
    package var journalEnds: [VerificationReport.Journal] {
        journals.all.map { VerificationReport.Journal(file: $0.file, events: $0.events, last: $0.tip) }
    }

    /// Evidence files that do not match the hash of their folder, and evidence on record without a file.
    private func evidenceDamages(_ events: [Event]) -> [Damage] {
        var damages: [Damage] = []
        for name in storage.names(in: EvidenceFolder.folder, &damages) {
            guard let digest = SHA256Digest(name) else {
                damages += stray(name, in: EvidenceFolder.folder)
                continue
            }
            let folder = EvidenceFolder.folder(of: name)
            for name in storage.names(in: folder, &damages) where !name.hasPrefix(".") {
                if let damage = damage(of: "\(folder)/\(name)", expecting: digest) { damages.append(damage) }
            }
        }
        var looked: Set<Evidence.Source> = []
        for (criterion, source) in evidenceOnRecord(events) where looked.insert(source).inserted {
            guard case .file(let sha256, let name, _) = source else { continue }
            let path = "\(EvidenceFolder.folder(of: sha256))/\(name)"
            do throws(StorageError) {
                guard try EvidenceFolder.path(of: source, in: storage) == nil else { continue }
                damages.append(Damage(.evidenceMissing(criterion), file: path))
            } catch {
                damages.append(Damage(.evidenceMissing(criterion), file: path))
            }
        }
        return damages
    }

    /// A name that means nothing here. Hidden ones are the file manager's, or leftovers.
    func stray(_ name: String, in folder: String) -> [Damage] {
        name.hasPrefix(".") ? [] : [Damage(.notUsed, file: "\(folder)/\(name)")]
    }

    private func damage(of path: String, expecting expected: SHA256Digest) -> Damage? {
        do throws(StorageError) {
            let found = try storage.digest(of: path)
            if found == expected { return nil }
            if LineEnds.isSame(path, as: expected, in: storage) { return Damage(.lineEndsChanged, file: path) }
            return Damage(.evidenceChanged(expected: expected, found: found), file: path)
        } catch {
            return Damage(error, file: path)
        }
    }

    /// The evidence that is attached, on any side of a conflict.
    private func evidenceOnRecord(_ events: [Event]) -> [(CriterionID, Evidence.Source)] {
        // A profile may have criteria of its own.
        let assessment = Assessment(from: info.origin, against: profile?.catalog ?? catalog, events: events)
        return assessment.catalog.criteria.indices.flatMap { index in
            assessment.parties(at: index).flatMap { assessment.answer(of: $0, at: index).allAttachments }.flatMap {
                attachment in
                (attachment.field.heads.map(\.value) + [attachment.evidence]).compactMap { $0?.source }
            }.map { (assessment.catalog.criteria[index].id, $0) }
        }
    }

    /// Profiles that do not match the hash in their name. Opening has already checked the one in use.
    private func profileDamages() -> [Damage] {
        var damages: [Damage] = []
        let inUse = info.details.profileInUse.flatMap { SHA256Digest($0.sha256) }
        for name in storage.names(in: ProfileCopy.folder, &damages) {
            guard let expected = ProfileCopy.digest(inName: name) else {
                damages += stray(name, in: ProfileCopy.folder)
                continue
            }
            guard expected != inUse else { continue }
            let path = "\(ProfileCopy.folder)/\(name)"
            do throws(StorageError) {
                let found = try storage.digest(of: path)
                if found != expected, !LineEnds.isSame(path, as: expected, in: storage) {
                    damages.append(Damage(.profileChanged(expected: expected, found: found), file: path))
                }
            } catch {
                damages.append(Damage(error, file: path))
            }
        }
        return damages
    }

    /// Catalogues that do not match the hash in their name. Opening has already checked the one in use.
    private func catalogCopyDamages() -> [Damage] {
        var damages: [Damage] = []
        for name in storage.names(in: CatalogInUse.folder, &damages) {
            guard let expected = CatalogInUse.digest(inName: name) else {
                damages += stray(name, in: CatalogInUse.folder)
                continue
            }
            let path = CatalogInUse.path(of: expected)
            guard expected.description != info.details.catalogInUse?.sha256 else { continue }
            do throws(StorageError) {
                let found = try storage.digest(of: path)
                if found != expected, !LineEnds.isSame(path, as: expected, in: storage) {
                    damages.append(Damage(.catalogChanged(expected: expected, found: found), file: path))
                }
            } catch {
                damages.append(Damage(error, file: path))
            }
        }
        return damages
    }

    /// What is in the folder of participants and has no use there. Opening has already told what cannot be read.
    private func participantDamages() -> [Damage] {
        let names = (try? storage.names(in: ParticipantFiles.folder)) ?? []
        let strays = names.filter { ParticipantFiles.entry($0) == nil }
        return strays.flatMap { stray($0, in: ParticipantFiles.folder) }
            + ParticipantFiles.returned(in: storage).map { Damage(.nameRemoved, file: $0) }
    }

    /// Leftovers of interrupted programs.
    private func leftovers() -> [Damage] {
        Leftovers.abandoned(in: storage).map { Damage(.leftover, file: $0) }
    }

    /// Drafts and sessions that cannot be read.
    private func personalDamages() -> [Damage] {
        var damages: [Damage] = []
        for folder in [Drafts.folder, Sessions.folder] {
            for name in storage.names(in: folder, &damages).sorted() {
                if let damage = PersonalFile(name, in: folder)?.damage(in: storage) { damages.append(damage) }
            }
        }
        return damages
    }

    /// Journals that have less than their safety copies on this machine.
    private func gone(_ state: LocalState) -> [Damage] {
        guard let folder = state.presentCopies(of: info.id, in: storage.identity(of: "")) else { return [] }
        return ((try? folder.entries()) ?? []).compactMap { entry in
            // While a journal is being written, the copy is ahead of it.
            guard folder.storage.lockState(of: folder.path(of: entry)) != .held,
                case .missing(let events)? = try? SafetyCheck.standing(of: entry, in: folder, journals, storage)
            else { return nil }
            return Damage(.eventsGone(events.count), file: "\(Journals.folder)/\(entry.name)")
        }
    }
}

extension ReadableStorage {
    /// The names in a folder. Not being able to list it is damage.
    func names(in folder: String, _ damages: inout [Damage]) -> [String] {
        do throws(StorageError) {
            return try names(in: folder)
        } catch {
            if let status = (try? status(of: folder)) ?? nil, status.kind != .folder {
                damages.append(Damage(.notAFolder(status.kind), file: folder))
            } else {
                damages.append(Damage(error, file: folder))
            }
            return []
        }
    }
}
