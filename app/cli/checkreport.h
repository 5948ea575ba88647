// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The result of a connection test as text for a terminal and as JSON.

#include <QByteArray>
#include <QString>

#include "models/connection/test/connectiontest.h"

namespace reeve {

// "passed      Name resolved                 12 ms  kibana.example.com is 192.0.2.7.", translated, without a final
// newline. colour: the state is coloured by ANSI escape sequences.
QString stepLine(const StepReport &report, bool colour);

// Symptom, cause and the numbered steps of the resolution without those that only a window offers, translated, one line each, without a final newline.
QString explanation(const Diagnosis &diagnosis);

// {"steps":[{"name","state","detail","ms"}],"outcome"}. ms is null if the step was not reached. A failed step, and one
// with a warning, also has "diagnosis": {"id","symptom","cause","resolution":[]}.
QByteArray reportJson(const ConnectionTest &test);

// As reportJson() for a test that could not start: no steps, the outcome "unusable", and the reason in "problem".
QByteArray unusableJson(const QString &problem);

}
