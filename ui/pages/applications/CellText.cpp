#include "ui/pages/applications/CellText.h"

#include "domain/Clock.h"
#include "ui/pages/Dates.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QUrl>

namespace postulant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ApplicationList)
};

bool waits(ApplicationState state) {
    return state == ApplicationState::Draft || state == ApplicationState::Review || state == ApplicationState::Queued;
}

QString submitted(const ApplicationRow& row, qint64 now) {
    if (row.submittedAt != 0) {
        return dates::when(row.submittedAt, now);
    }
    if (row.state == ApplicationState::Queued && row.tries > 0 && row.notBefore > now) {
        //: Column Submitted of an application that goes again by itself; %1: "10:40", or a date
        return Tr::tr("again %1").arg(dates::when(row.notBefore, now));
    }
    //: Column Submitted of an application that is queued or not complete
    return waits(row.state) ? Tr::tr("not yet") : QStringLiteral("—");
}

QString took(const ApplicationRow& row, qint64 now) {
    const qint64 ms = tookMs(row, now);
    return ms < 0 ? QString() : words::clock(ms);
}

QString stage(const ApplicationRow& row) {
    const QString ended = words::outcome(row.outcome);
    return ended.isEmpty() ? words::stage(row.stage) : ended;
}

QString cell(const ApplicationRow& row, ApplicationTableModel::Column column, qint64 now) {
    switch (column) {
    case ApplicationTableModel::State:
        return words::state(row.state, row.practice);
    case ApplicationTableModel::Job:
    case ApplicationTableModel::Company:
        return companyOf(row);
    case ApplicationTableModel::Title:
        return titleOf(row);
    case ApplicationTableModel::Site:
        return words::site(row.site);
    case ApplicationTableModel::Submitted:
        return submitted(row, now);
    case ApplicationTableModel::Took:
        return took(row, now);
    case ApplicationTableModel::Steps:
        return row.steps < 0 ? QString() : QString::number(row.steps);
    case ApplicationTableModel::Proof:
        return words::proof(row.state, row.proof, row.confirmationId);
    case ApplicationTableModel::Stage:
        return stage(row);
    case ApplicationTableModel::ColumnCount:
        break;
    }
    return {};
}

QString tip(const ApplicationRow& row, ApplicationTableModel::Column column, qint64 now) {
    const bool again = row.state == ApplicationState::Queued && row.tries > 0;
    if (again && (column == ApplicationTableModel::State || column == ApplicationTableModel::Submitted)) {
        return retrySentence(row, now);
    }
    switch (column) {
    case ApplicationTableModel::State:
        return words::stateMeaning(row.state);
    case ApplicationTableModel::Submitted:
        return dates::exact(row.submittedAt);
    case ApplicationTableModel::Proof:
        return words::cut(row.confirmationText);
    default:
        return {};
    }
}

template <class Word, class Enum>
void addEach(QStringList& out, Enum last, const Word& word) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        out.append(word(static_cast<Enum>(i)));
    }
}

} // namespace

QString retrySentence(const ApplicationRow& row, qint64 now) {
    words::Placeholders names;
    names.site = row.site;
    names.connection = row.connection;
    const QString title = words::failure(row.failure, Sent::No, names).title;
    if (row.notBefore > now) {
        //: %1: an instant, "today at 10:40"; %2: what happened, "Greenhouse did not answer"
        return Tr::tr("Tried %n time(s), again %1: %2", nullptr, row.tries)
            .arg(dates::whenLong(row.notBefore, now), title);
    }
    //: %1: what happened, "Greenhouse did not answer"
    return Tr::tr("Tried %n time(s), again when its turn comes: %1", nullptr, row.tries).arg(title);
}

QStringList ownWords(ApplicationTableModel::Column column) {
    QStringList out;
    switch (column) {
    case ApplicationTableModel::State:
        for (const ApplicationState state : allApplicationStates) {
            out << words::state(state, false) << words::state(state, true);
        }
        break;
    case ApplicationTableModel::Submitted:
        out = {Tr::tr("not yet")};
        break;
    case ApplicationTableModel::Proof:
        addEach(out, Proof::Refuted, [](Proof proof) { return words::proof(ApplicationState::AppliedClaimed, proof); });
        out.append(words::proof(ApplicationState::NeedsChecking, Proof::None));
        out.append(words::proof(ApplicationState::Cancelled, Proof::None));
        break;
    case ApplicationTableModel::Stage:
        addEach(out, Stage::Offer, [](Stage stage) { return words::stage(stage); });
        out << words::outcome(Outcome::NoAnswer) << words::outcome(Outcome::Rejected);
        break;
    default:
        break;
    }
    return out;
}

QString companyOf(const ApplicationRow& row) {
    if (!row.company.isEmpty()) {
        return row.company;
    }
    const QString host = QUrl(row.url).host();
    return host.startsWith(QStringLiteral("www.")) ? host.mid(4) : host;
}

QString titleOf(const ApplicationRow& row) {
    return row.title.isEmpty() ? QUrl(row.url).toString(QUrl::RemoveScheme | QUrl::RemoveQuery).mid(2) : row.title;
}

qint64 tookMs(const ApplicationRow& row, qint64 now) {
    if (row.submittedAt == 0) {
        return -1;
    }
    return (row.finishedAt != 0 ? row.finishedAt : now) - row.submittedAt;
}

ApplicationTableModel::CellText applicationCellText(const Clock& clock) {
    return [&clock](const ApplicationRow& row, ApplicationTableModel::Column column, int role) {
        if (role == ApplicationTableModel::TailRole) {
            //: Column Job: stands after a company; %1 is the title of the job
            return Tr::tr(", %1").arg(titleOf(row));
        }
        return role == Qt::ToolTipRole ? tip(row, column, clock.nowMs()) : cell(row, column, clock.nowMs());
    };
}

bool isUnderWay(const ApplicationRow& row) {
    return row.state == ApplicationState::Submitting || row.state == ApplicationState::Running ||
           (row.state == ApplicationState::NeedsYou && row.attention != Attention::None);
}

} // namespace postulant
