#include "ui/pages/profile/LetterPreview.h"

#include "dispatch/Core.h"
#include "dispatch/PackageFacts.h"
#include "documents/LetterPdf.h"
#include "store/ApplicationRepository.h"
#include "store/ChoiceRuleRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/FileReading.h"
#include "ui/pages/profile/LetterWords.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace postulant {

namespace {

constexpr int mostPostings = 50;

// Without any posting the posting's own placeholders show by their names.
PostingTraits namesOnly() {
    const auto named = [](const char* name) { return u'‹' + placeholderLabel(QLatin1String(name)) + u'›'; };
    return {{}, named("site"), named("company"), named("title"), named("place"), named("url")};
}

} // namespace

LetterPreview::LetterPreview(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_posting(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_missing(new Label({}, TextStyle::Small, Label::Ink::Text, this))
    , m_pdf(new QPushButton(icons::action(QStringLiteral("download")), tr("Save as PDF…"), this)) {
    m_posting->setObjectName(QStringLiteral("previewPosting"));
    m_posting->setAccessibleName(tr("Posting of the preview"));
    m_posting->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_posting->setMinimumContentsLength(16);
    m_text->setObjectName(QStringLiteral("letterPreview"));
    m_text->setAccessibleName(tr("Preview"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_missing->setObjectName(QStringLiteral("letterMissing"));
    m_missing->setWordWrap(true);
    m_missing->setTone(Tone::Warn);
    m_pdf->setObjectName(QStringLiteral("letterPdf"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::base);
    head->addWidget(new Label(tr("Preview for"), TextStyle::Base, Label::Ink::Secondary, this));
    head->addWidget(m_posting, 1);
    head->addWidget(m_pdf);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    column->addLayout(head);
    column->addWidget(m_missing);
    column->addWidget(m_text, 1);
    m_known.posting = namesOnly();
    connect(m_posting, &QComboBox::activated, this, &LetterPreview::loadPosting);
    connect(m_pdf, &QPushButton::clicked, this, &LetterPreview::savePdf);
    connect(&m_context.core.store(), &Store::applicationsChanged, this, &LetterPreview::loadPostings);
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("profile"))) {
            loadPosting();
        }
    });
    loadPostings();
    refresh();
}

void LetterPreview::loadPostings() {
    using Rows = QVector<ApplicationRow>;
    m_context.core.store().read<Rows>(
        this, QStringLiteral("letters/postings"),
        [](Database& db) -> Result<Rows> {
            const auto ids = applications::page(db, {}, mostPostings, 0);
            return ids ? applications::rows(db, *ids) : Result<Rows>(tl::unexpected<Error>(ids.error()));
        },
        [this](const Result<Rows>& rows) {
            if (rows) {
                takePostings(*rows);
            }
        });
}

void LetterPreview::takePostings(const QVector<ApplicationRow>& rows) {
    QVector<std::pair<QString, qint64>> wanted;
    wanted.reserve(rows.size() + 1);
    for (const ApplicationRow& row : rows) {
        const QString name = row.title.isEmpty() ? row.url : row.title;
        //: %1 is the title of a job, %2 a company
        wanted.append({words::cut(row.company.isEmpty() ? name : tr("%1, %2").arg(name, row.company), 80), row.id});
    }
    if (rows.isEmpty()) {
        wanted.append({tr("No job yet"), 0});
    }
    bool same = wanted.size() == m_posting->count(); // then an open list stays open
    for (int i = 0; same && i < m_posting->count(); ++i) {
        same =
            m_posting->itemText(i) == wanted.at(i).first && m_posting->itemData(i).toLongLong() == wanted.at(i).second;
    }
    if (!same) {
        const QVariant before = m_posting->currentData();
        m_posting->clear();
        for (const auto& [name, id] : std::as_const(wanted)) {
            m_posting->addItem(name, id);
        }
        m_posting->setCurrentIndex(std::max(0, m_posting->findData(before)));
    }
    m_posting->setEnabled(!rows.isEmpty());
    loadPosting();
}

void LetterPreview::loadPosting() {
    const qint64 id = m_posting->currentData().toLongLong();
    m_context.core.store().read<Known>(
        this, QStringLiteral("letters/posting"),
        [id](Database& db) -> Result<Known> {
            const auto profile = id == 0 ? profiles::preferred(db) : profiles::ofApplication(db, id);
            const auto posting = id == 0 ? Result<PostingTraits>(PostingTraits()) : choice_rules::traitsOf(db, id);
            if (!profile || !posting) {
                return tl::unexpected<Error>(profile ? posting.error() : profile.error());
            }
            return Known{*posting, *profile};
        },
        [this, id](const Result<Known>& known) {
            if (known) {
                m_known = *known;
                m_known.posting = id == 0 ? namesOnly() : known->posting;
                refresh();
            }
        });
}

void LetterPreview::setLetter(const QString& body, const QString& language, const QString& label) {
    m_body = body;
    m_language = language;
    m_label = label;
    refresh();
}

QString LetterPreview::text() const {
    return m_missing->fullText().isEmpty() ? m_text->toPlainText() : QString();
}

void LetterPreview::refresh() {
    const auto values =
        letterValues(m_known.posting, m_known.profile, m_language.isEmpty() ? m_known.posting.language : m_language,
                     localDay(m_context.clock.nowMs()));
    const auto rendered = renderLetter(m_body, values, m_known.posting, {});
    m_missing->setText(rendered ? QString()
                                //: %1 is a list: "Company, First name"
                                : tr("Missing for this posting: %1. Nothing is sent with it until it is there.")
                                      .arg(placeholderList(rendered.error())));
    m_missing->setVisible(!rendered);
    m_text->setPlainText(rendered.value_or(QString()));
    m_pdf->setEnabled(!text().isEmpty());
}

void LetterPreview::savePdf() {
    const auto pdf = letterPdf(text(), m_label);
    if (!pdf) {
        Q_EMIT said(tr("There is no text to save."), false);
        return;
    }
    FileQuestion question;
    question.title = tr("Save the letter as PDF");
    question.suggestedName = tr("Cover_Letter.pdf");
    question.filters = {tr("PDF (*.pdf)")};
    m_context.dialogs.saveFile(this, question, [this, bytes = *pdf](const QString& path, int) {
        writeFile(path, bytes, this, [this, path](const Done& done) {
            const QString name = QFileInfo(path).fileName();
            //: %1 is a file name
            Q_EMIT said(done ? tr("Written to %1").arg(name) : tr("%1 cannot be written.").arg(name), done.has_value());
        });
    });
}

} // namespace postulant
