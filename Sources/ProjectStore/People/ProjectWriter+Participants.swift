import AssessmentModel

extension Project {
    /// Who takes part in workshops, as far as the project knows.
    package var participants: ParticipantList { ParticipantFiles.read(in: storage).participants }

    /// What tells whether the folder of participants is as it was; nil if there is none.
    package var participantsStatus: FileStatus? { (try? storage.status(of: ParticipantFiles.folder)) ?? nil }
}

extension ProjectWriter {
    /// Adds a participant, and returns the identity by which events name them.
    ///
    /// - Throws: `StoreError`; `notAllowed` in an audit.
    package func add(_ participant: Participant) throws(StoreError) -> ParticipantID {
        let id = ParticipantID.random()
        try keep(participant, as: id)
        return id
    }

    /// Says anew who a participant is.
    ///
    /// - Throws: `StoreError`; `notAllowed` in an audit.
    package func keep(_ participant: Participant, as id: ParticipantID) throws(StoreError) {
        try requireProject()
        try writingErrors(in: storage) { () throws(StorageError) in
            try ParticipantFiles.save(participant, id, by: writer, in: storage)
        }
    }

    /// Removes the name of a participant for good. What they said stays, without the name.
    ///
    /// - Throws: `StoreError`; `notAllowed` in an audit.
    package func remove(_ id: ParticipantID) throws(StoreError) {
        try requireProject()
        try writingErrors(in: storage) { () throws(StorageError) in
            try ParticipantFiles.remove(id, by: writer, in: storage)
        }
    }

    /// An auditor only reads who takes part in the vendor's workshops.
    private func requireProject() throws(StoreError) {
        if project.audit != nil { throw .notAllowed(to: .auditor) }
    }
}

extension ParticipantID {
    /// A new one that nobody has.
    package static func random() -> ParticipantID {
        var id: ParticipantID?
        while id == nil { id = ParticipantID(String(ProjectInfo.newID().prefix(length))) }
        return id ?? random()
    }
}
