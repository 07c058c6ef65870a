import AssessmentModel

extension Author {
    /// A participant of workshops. Their name is in no event and in no file's name, only their identity.
    package init(participant: ParticipantID, machine: Machine = .current()) {
        self.init(name: participant.signature, machine: machine)
    }
}

extension Project {
    /// Who takes part in the workshops of the project at a path, without opening it.
    ///
    /// - Throws: `StoreError` if there is nothing to read.
    package static func participants(at path: String) throws(StoreError) -> ParticipantList {
        ParticipantFiles.read(in: try storage(at: path)).participants
    }
}
