import AssessmentModel
import Localization
import Presentation
import Snapshots

/// The workshop that the person at the keyboard conducts.
extension Model {
    /// An open workshop that somebody else conducts, or this person in another copy.
    struct OtherWorkshop: Hashable, Sendable {
        let id: WorkshopID
        /// The name of whoever conducts it, as they gave it; untrusted.
        let conductor: String
        let phase: Workshop.Phase
    }

    /// The workshop in which what is answered now is recorded; nil in a break.
    package var runningWorkshop: WorkshopProgress? { workshop.flatMap { $0.phase == .running ? $0 : nil } }

    /// Looks for the open workshop that this person conducts: the latest that is running, or else the latest.
    mutating func findWorkshop() {
        guard past == nil else { return workshop = nil }
        let own = assessment.details.workshops.open.map(\.id).filter { id in conductor(of: id).map(isOwn) ?? false }
        let found = own.compactMap { WorkshopProgress($0, of: assessment) }
        workshop = found.last { $0.phase == .running } ?? found.last
        workshopTime = clock.now
    }

    /// The open workshop that a room sees: this person's own, or else the latest.
    var openWorkshop: WorkshopProgress? {
        workshop ?? assessment.details.workshops.open.last.flatMap { WorkshopProgress($0.id, of: assessment) }
    }

    /// The workshops that are open in other copies.
    var otherWorkshops: [OtherWorkshop] {
        let workshops = assessment.details.workshops
        return workshops.open.compactMap { entry in
            guard let event = conductor(of: entry.id), !isOwn(event) else { return nil }
            return OtherWorkshop(id: entry.id, conductor: event.by, phase: workshops.phase(of: entry.id))
        }
    }

    /// The event that last began, interrupted or went on with a workshop.
    private func conductor(of id: WorkshopID) -> Event? {
        guard let last = assessment.details.workshops.turns(of: id).last else { return nil }
        return assessment.history(of: .assessment).last { $0.id == last.order.id }
    }

    /// Why a workshop cannot be conducted here; nil if it can.
    var workshopRefusal: LocalizedString? {
        if let refusal = refusal(of: .work) { return refusal }
        return assessment.voice.participant == nil ? nil : PartyText.organisationsAlone
    }

    /// What to record before these effects so that they belong to the running workshop, and the effects: another window
    /// of this person may have conducted it so far.
    func goingOn(before effects: [Effect]) -> [Effect] {
        guard let workshop = runningWorkshop, let writer, writer != workshop.conductor,
            effects.flatMap(\.entries).contains(where: { !$0.change.isOfWorkshopItself })
        else { return effects }
        return [.record(entry(.phase(workshop.id, .running), in: .assessment))] + effects
    }

    /// The criterion to go on to: in a workshop the next of its agenda, otherwise the next to look at.
    func nextToLookAt(after current: Int?) -> Int? {
        runningWorkshop.map { $0.next(after: current) } ?? next(after: current, where: isToLookAt)
    }
}

// MARK: - Its clock

extension Model {
    private static let minute: Int64 = 60_000

    /// When the clock of the running workshop shows another minute although no key is pressed; nil without a workshop.
    var nextWorkshopMinute: Timestamp? {
        guard let workshop = runningWorkshop else { return nil }
        let elapsed = workshop.elapsed(until: workshopTime)
        return Timestamp(milliseconds: workshopTime.milliseconds + Self.minute - elapsed % Self.minute)
    }

    /// Lets the clock of the workshop go on once its minute is over.
    mutating func advanceWorkshopTime() {
        guard let next = nextWorkshopMinute else { return }
        if next <= clock.now || clock.now < workshopTime { workshopTime = clock.now }
    }

    /// What a person is told who comes back to a workshop; nil if there is none.
    var workshopNotice: Notice? {
        guard let workshop else { return nil }
        let text = workshop.phase == .running ? WorkshopScreenText.goesOn : WorkshopScreenText.isPaused
        return Notice(text, .information)
    }
}

extension Change {
    /// Whether it begins, changes, interrupts or ends a workshop.
    var isOfWorkshopItself: Bool {
        if case .workshop = self { return true }
        if case .phase = self { return true }
        return false
    }
}
