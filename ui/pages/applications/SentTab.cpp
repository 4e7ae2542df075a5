#include "ui/pages/applications/SentTab.h"

#include "domain/PackageParameters.h"
#include "ui/pages/applications/OutcomeText.h"
#include "ui/pages/applications/PicturesBox.h"
#include "ui/pages/parts/ParameterWords.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CutLines.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PictureLoader.h"
#include "ui/widgets/PictureView.h"

#include <QBoxLayout>
#include <QDir>
#include <QLabel>
#include <QResizeEvent>

namespace postulant {
namespace {

using detailparts::heading;
using detailparts::renew;
using detailparts::wrapped;

constexpr int besideFrom = 640; // wide enough for both side by side
constexpr int pictureHeight = 260;

QString iconOf(Sensitivity sensitivity) {
    const bool locked = sensitivity == Sensitivity::Legal || sensitivity == Sensitivity::Salary ||
                        sensitivity == Sensitivity::Demographic;
    return locked ? QStringLiteral("lock") : QString();
}

// What the server was told to do, by the version of our text.
QString instructionsOf(const PromptMark& prompt) {
    if (prompt.version == 0) {
        return SentTab::tr("not ours, or not kept");
    }
    return prompt.hints.isEmpty()
               ? SentTab::tr("version %1").arg(prompt.version)
               //: %2 is the name of a system of application forms, %3 a version
               : SentTab::tr("version %1, hints for %2 version %3")
                     .arg(QString::number(prompt.version), prompt.hints, QString::number(prompt.hintsVersion));
}

// What a workflow of the seeker's own was given, and from where.
QWidget* givenTo(const Package& package, QWidget* parent) {
    const MappedParameters given = mapParameters(package.parameters, shownValues(package));
    auto* card = new Card(parent);
    for (const WorkflowParameter& parameter : package.parameters) {
        if (given.values.contains(parameter.name)) {
            card->addRow(words::cut(parameter.name, 60),
                         //: %1 is a value, %2 where it comes from
                         SentTab::tr("%1 (%2)").arg(parameterText(given.values.value(parameter.name)),
                                                    sourceWords(parameter.source)));
        }
    }
    return card;
}

QWidget* part(QWidget* parent, QVBoxLayout*& column) {
    auto* box = new QWidget(parent);
    column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    return box;
}

} // namespace

SentTab::SentTab(PictureSource* pictures, const QString& folder, QWidget* parent)
    : DetailTab(parent)
    , m_folder(folder)
    , m_split(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_sent(part(widget(), m_sentColumn)) {
    QVBoxLayout* shown = nullptr;
    m_shown = part(widget(), shown);
    m_shown->setObjectName(QStringLiteral("detail.shown"));
    shown->addWidget(heading(tr("What the page showed at the end"), m_shown));
    m_shownCard = new Card(m_shown);
    shown->addWidget(m_shownCard);
    m_outputs = part(m_shown, m_outputsColumn);
    m_outputs->setObjectName(QStringLiteral("detail.outputs"));
    shown->addWidget(m_outputs);
    m_picture = new PictureView(m_shown);
    m_picture->setSource(pictures);
    m_picture->setMostHeight(pictureHeight);
    shown->addWidget(m_picture);
    shown->addStretch(1);
    m_split->setSpacing(space::pane);
    m_split->addWidget(m_sent, 1);
    m_split->addWidget(m_shown, 1);
    column()->insertLayout(0, m_split);
    connect(m_picture, &PictureView::activated, this, [this] { Q_EMIT pictureWanted(m_picturePath); });
}

void SentTab::clear() {
    m_any = false;
    m_package.clear();
}

void SentTab::resizeEvent(QResizeEvent* event) {
    DetailTab::resizeEvent(event);
    m_split->setDirection(viewport()->width() >= besideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SentTab::show(const DetailLoader::Data& all) {
    fillShown(all.detail);
    fillOutputs(all.outputs);
    const AttemptRow* attempt = packagedAttempt(all.detail);
    const QByteArray shown =
        attempt == nullptr ? QByteArray() : QByteArray::number(attempt->heldBack()) + attempt->packageJson;
    if (m_any && shown == m_package) {
        return;
    }
    m_any = true;
    m_package = shown;
    fillSent(all.detail);
}

void SentTab::fillShown(const ApplicationDetail& detail) {
    const AttemptRow* attempt = detail.attempts.isEmpty() ? nullptr : &detail.attempts.first();
    const bool ended = attempt != nullptr && attempt->run && attempt->run->finalAt != 0;
    m_shown->setVisible(ended);
    if (!ended) {
        return;
    }
    const RunSnapshot& run = attempt->run->snapshot;
    const auto seen = [](const QString& text, int most) {
        return text.isEmpty() ? tr("not seen on a page") : words::cut(text, most);
    };
    Card::Rows rows{{tr("Resume"), seen(run.resumeFileNameShown, 80)},
                    {tr("Confirmation"), seen(run.confirmationText, 300)},
                    {tr("Reference"), seen(run.confirmationId, 80)}};
    if (!detail.finalUrl.isEmpty()) {
        //: The address where a run ended
        rows.append({tr("Last address"), words::cut(detail.finalUrl)});
    }
    m_shownCard->setRows(rows);
    m_picturePath = lastPicture(detail);
    m_picture->setVisible(!m_picturePath.isEmpty());
    if (!m_picturePath.isEmpty()) {
        m_picture->setPicture(QDir(m_folder).filePath(m_picturePath), tr("Last page seen"));
    }
}

void SentTab::fillOutputs(const QVector<RunOutput>& outputs) {
    m_outputs->setVisible(!outputs.isEmpty());
    const QByteArray said = runOutputsJson(outputs);
    if (said == m_said) {
        return;
    }
    m_said = said;
    QVBoxLayout* inside = renew(m_outputsContent, m_outputsColumn, m_outputs);
    //: Heading over values that a workflow of the seeker's own gave back at the end of its run
    inside->addWidget(heading(tr("What your workflow said"), m_outputsContent));
    auto* card = new Card(m_outputsContent);
    constexpr qsizetype mostShown = 40;
    for (const RunOutput& output : outputs.mid(0, mostShown)) {
        auto* box = new QVBoxLayout;
        box->setSpacing(space::hair);
        auto* path = new Label(words::cut(output.path, 200), TextStyle::Small, Label::Ink::Secondary, card);
        path->setElided(true);
        auto* value = wrapped(output.value.isEmpty() ? QStringLiteral("—") : words::cutLines(output.value, 300),
                              TextStyle::Base, Label::Ink::Text, card);
        value->setMinimumWidth(1); // one long word is cut, and not the pane widened
        value->setAccessibleDescription(path->fullText());
        box->addWidget(path);
        box->addWidget(value);
        card->body()->addLayout(box);
    }
    inside->addWidget(card);
    if (outputs.size() > mostShown) {
        //: Below a list of values: how many are not shown
        inside->addWidget(wrapped(tr("%n more stand in the file “What your workflow said”.", nullptr,
                                     static_cast<int>(outputs.size() - mostShown)),
                                  TextStyle::Small, Label::Ink::Secondary, m_outputsContent));
    }
}

void SentTab::fillSent(const ApplicationDetail& detail) {
    QVBoxLayout* inside = renew(m_content, m_sentColumn, m_sent);
    const auto package = sentPackage(detail);
    if (!package) {
        inside->addWidget(
            wrapped(tr("Nothing was sent for this application."), TextStyle::Base, Label::Ink::Secondary, m_content));
        return;
    }
    const AttemptRow& attempt = *packagedAttempt(detail);
    auto* card = new Card(m_content);
    card->addRow(tr("Resume"), package->resume.fileName);
    card->addRow(tr("Cover letter"),
                 package->coverLetter.isEmpty() ? tr("none") : words::cut(package->coverLetter, 120));
    //: The server that ran it, and how it is talked to
    card->addRow(tr("Run with"), tr("%1 (%2)").arg(attempt.connection, attempt.dialect));
    if (!package->login.credentialId.isEmpty()) {
        //: %1 is a site, %2 the name that the server gave the login
        card->addRow(tr("Signs in at"),
                     tr("%1, with the login “%2” that the server keeps")
                         .arg(words::cut(package->login.site, 80), words::cut(package->login.name, 80)));
    }
    card->addRow(tr("Instructions"), instructionsOf(package->prompt));
    card->addRow(tr("Steps"), tr("at most %n", nullptr, package->maxSteps));
    //: The package is hashed; %1 are the first letters of the hash
    card->addRow(tr("Package"), tr("sealed, %1…").arg(attempt.packageSha256.left(12)));
    inside->addWidget(
        heading(attempt.heldBack() ? tr("What was prepared; it was not sent") : tr("What was sent"), m_content));
    inside->addWidget(card);
    inside->addSpacing(space::tiny);
    inside->addWidget(
        heading(tr("%n answer(s), each with its source", nullptr, static_cast<int>(package->items.size())), m_content));
    auto* answers = new Card(m_content);
    answers->body()->setSpacing(space::wide);
    for (const PackageItem& item : package->items) {
        auto* box = new QVBoxLayout;
        box->setSpacing(space::hair);
        auto* line = new QHBoxLayout;
        line->setSpacing(space::small);
        if (!iconOf(item.sensitivity).isEmpty()) {
            auto* lock = new QLabel(answers);
            lock->setPixmap(icons::secondary(iconOf(item.sensitivity)).pixmap(12, 12));
            lock->setAccessibleName(tr("Sensitive"));
            line->addWidget(lock, 0, Qt::AlignTop);
        }
        line->addWidget(wrapped(words::cut(item.question), TextStyle::Small, Label::Ink::Secondary, answers), 1);
        box->addLayout(line);
        box->addWidget(wrapped(item.answer.isEmpty() ? tr("Left blank") : item.answer, TextStyle::Base,
                               Label::Ink::Text, answers));
        //: Where an answer came from: "From profile: Analyst"
        box->addWidget(wrapped(tr("From %1").arg(item.source), TextStyle::Small, Label::Ink::Secondary, answers));
        answers->body()->addLayout(box);
    }
    inside->addWidget(answers);
    if (!package->parameters.isEmpty()) {
        //: Heading over the parameters of a workflow of the seeker's own; %1 is its id
        inside->addWidget(heading(tr("Given to your workflow %1").arg(package->workflow.left(40)), m_content));
        inside->addWidget(givenTo(*package, m_content));
    }
    if (!package->coverLetter.isEmpty()) {
        inside->addWidget(heading(tr("Cover letter"), m_content));
        auto* letter = new Card(m_content);
        letter->body()->addWidget(wrapped(package->coverLetter, TextStyle::Base, Label::Ink::Text, letter));
        if (!package->coverLetterSource.isEmpty()) {
            letter->body()->addWidget(wrapped(tr("From %1").arg(words::cut(package->coverLetterSource, 120)),
                                              TextStyle::Small, Label::Ink::Secondary, letter));
        }
        inside->addWidget(letter);
    }
}

} // namespace postulant
